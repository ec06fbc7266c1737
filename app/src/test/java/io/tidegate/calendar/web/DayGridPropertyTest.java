package io.tidegate.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each instant has one cell, over zones and clock changes, checked against plain counting. */
class DayGridPropertyTest {
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("UTC"),
          ZoneId.of("Europe/London"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/New_York"),
          ZoneId.of("America/Sao_Paulo"),
          ZoneId.of("Asia/Tehran"),
          ZoneId.of("Asia/Beirut"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("Pacific/Auckland"));
  private static final int[] TICKS = {12, 24, 48};

  private final long seed = Long.getLong("tidegate.seed", System.nanoTime());
  private final Random chance = new Random(seed);

  @BeforeEach
  void tellTheSeed() {
    System.out.println("DayGridPropertyTest seed " + seed);
  }

  @Test
  void theCellsOfAGridLeaveNoInstantOutAndTakeNoneTwice() {
    for (int round = 0; round < 300; round++) {
      DayGrid grid = grid();
      Instant open = grid.whole().start();
      for (Window cell : cells(grid)) {
        assertThat(cell.start()).as("seed %d, %s", seed, grid.zone()).isEqualTo(open);
        open = cell.end();
      }
      assertThat(open).isEqualTo(grid.whole().end());
    }
  }

  @Test
  void aWindowTakesTheCellsItMeetsAndNoOther() {
    for (int round = 0; round < 2000; round++) {
      DayGrid grid = grid();
      Window window = windowAround(grid);
      assertThat(grid.stretch(window))
          .as("seed %d, %s in %s from %s", seed, window, grid.zone(), grid.day(0))
          .isEqualTo(counted(grid, window));
    }
  }

  @Test
  void aWindowIsOnTheDaysItMeetsAndNoOther() {
    for (int round = 0; round < 2000; round++) {
      DayGrid grid = grid();
      Window window = windowAround(grid);
      List<Integer> met = new ArrayList<>();
      grid.days(window, met::add);
      assertThat(met)
          .as("seed %d, %s in %s from %s", seed, window, grid.zone(), grid.day(0))
          .isEqualTo(
              IntStream.range(0, grid.days())
                  .filter(day -> grid.window(day).filter(window::overlaps).isPresent())
                  .boxed()
                  .toList());
    }
  }

  @Test
  void aMomentLiesInOneCell() {
    for (int round = 0; round < 2000; round++) {
      DayGrid grid = grid();
      Instant moment = windowAround(grid).start();
      List<Integer> holding = holding(grid, moment);
      assertThat(grid.tick(moment).stream().toList())
          .as("seed %d, %s in %s", seed, moment, grid.zone())
          .isEqualTo(holding);
    }
  }

  @Test
  void aDayThatTheClockMakesLongerOrShorterIsAsWideAsAnyOther() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    DayGrid spring = new DayGrid(LocalDate.parse("2026-03-28"), 3, 24, berlin);
    assertThat(spring.length(1)).isEqualTo(Duration.ofHours(23));
    DayGrid autumn = new DayGrid(LocalDate.parse("2026-10-24"), 3, 24, berlin);
    assertThat(autumn.length(1)).isEqualTo(Duration.ofHours(25));
    for (DayGrid grid : List.of(spring, autumn)) {
      assertThat(grid.stretch(grid.window(1).orElseThrow())).contains(new Stretch(24, 24));
    }
  }

  @Test
  void aDayThatAZoneLeavesOutIsEmpty() {
    DayGrid grid = new DayGrid(LocalDate.parse("2011-12-29"), 3, 24, ZoneId.of("Pacific/Apia"));
    assertThat(grid.window(1)).isEmpty();
    assertThat(grid.stretch(grid.window(2).orElseThrow())).contains(new Stretch(48, 24));
  }

  /** The reference: every cell by itself, as days are cut into equal parts. */
  private static List<Window> cells(DayGrid grid) {
    List<Window> cells = new ArrayList<>();
    for (int day = 0; day < grid.days(); day++) {
      Optional<Window> whole = grid.window(day);
      for (int tick = 0; whole.isPresent() && tick < grid.ticks(); tick++) {
        cells.add(new Window(edge(whole.get(), grid, tick), edge(whole.get(), grid, tick + 1)));
      }
    }
    return cells;
  }

  private static Instant edge(Window day, DayGrid grid, int tick) {
    return day.start().plus(day.length().multipliedBy(tick).dividedBy(grid.ticks()));
  }

  private static Optional<Stretch> counted(DayGrid grid, Window window) {
    List<Integer> met = new ArrayList<>();
    for (int cell = 0; cell < grid.days() * grid.ticks(); cell++) {
      if (cell(grid, cell).filter(window::overlaps).isPresent()) {
        met.add(cell);
      }
    }
    return met.isEmpty()
        ? Optional.empty()
        : Optional.of(new Stretch(met.getFirst(), met.getLast() - met.getFirst() + 1));
  }

  private static List<Integer> holding(DayGrid grid, Instant moment) {
    List<Integer> holding = new ArrayList<>();
    for (int cell = 0; cell < grid.days() * grid.ticks(); cell++) {
      if (cell(grid, cell).filter(one -> one.contains(moment)).isPresent()) {
        holding.add(cell);
      }
    }
    return holding;
  }

  private static Optional<Window> cell(DayGrid grid, int cell) {
    int tick = cell % grid.ticks();
    return grid.window(cell / grid.ticks())
        .map(day -> new Window(edge(day, grid, tick), edge(day, grid, tick + 1)));
  }

  /** A few days, more often than not about a change of the clock. */
  private DayGrid grid() {
    ZoneId zone = ZONES.get(chance.nextInt(ZONES.size()));
    LocalDate day = LocalDate.of(2008 + chance.nextInt(25), 1, 1).plusDays(chance.nextInt(365));
    var turn = zone.getRules().nextTransition(day.atStartOfDay(zone).toInstant());
    LocalDate first =
        turn == null || chance.nextInt(4) == 0
            ? day
            : LocalDate.ofInstant(turn.getInstant(), zone).minusDays(chance.nextInt(4));
    return new DayGrid(first, 2 + chance.nextInt(8), TICKS[chance.nextInt(3)], zone);
  }

  /** In it, over one of its ends, or beside it; to the minute, as windows are chosen. */
  private Window windowAround(DayGrid grid) {
    long minutes = grid.whole().length().toMinutes();
    Instant start =
        grid.whole().start().plus(Duration.ofMinutes(chance.nextLong(minutes + 4000) - 2000));
    return new Window(start, start.plus(Duration.ofMinutes(1 + chance.nextInt(3000))));
  }
}
