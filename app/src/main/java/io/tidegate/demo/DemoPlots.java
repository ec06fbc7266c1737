package io.tidegate.demo;

import io.tidegate.change.ChangeType;
import io.tidegate.directory.Client;
import io.tidegate.inventory.Environment;
import io.tidegate.inventory.Item;
import io.tidegate.kernel.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lays the plots out: who changes what in which week, the same for every demo of one day.
 *
 * @param items everything in the account's inventory, by name
 */
record DemoPlots(DemoStage stage, List<Item> items, DemoPieces pieces, Random chance) {
  private static final int WEEKS_AHEAD = 2;

  /** Everything from the first week to a fortnight ahead. */
  List<DemoPlot> year(LocalDate today, int perWeek) {
    List<DemoPlot> plots = new ArrayList<>();
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (int week = -stage.weeks(); week <= WEEKS_AHEAD; week++) {
      int count = perWeek - 1 + chance.nextInt(3);
      for (int i = 0; i < count; i++) {
        plots.add(some(monday.plusWeeks(week)));
      }
      if (perWeek > 2 && week < -1 && chance.nextInt(5) == 0) {
        plots.add(incident(monday.plusWeeks(week)));
      }
    }
    return plots;
  }

  private DemoPlot some(LocalDate monday) {
    DemoPiece piece = pieces.any(chance, false, letters());
    DemoFate fate = DemoFate.any(chance);
    boolean standard = piece.type() == ChangeType.STANDARD;
    boolean impossible = standard && (fate == DemoFate.REJECTED || fate == DemoFate.MOVED);
    Duration lead =
        standard
            ? Duration.ofHours(20 + chance.nextInt(90))
            : Duration.ofHours(24L * (6 + chance.nextInt(9)) + chance.nextInt(9));
    boolean spoilt = piece.steady() && fate.runs();
    return plot(piece, place(piece), monday, lead)
        .ending(impossible || spoilt ? DemoFate.GOOD : fate);
  }

  private DemoPlot incident(LocalDate monday) {
    DemoPiece piece = pieces.any(chance, true, letters());
    DemoFate fate = chance.nextInt(3) == 0 ? DemoFate.ISSUES : DemoFate.GOOD;
    return plot(piece, place(piece), monday, Duration.ZERO).ending(fate);
  }

  private Set<String> letters() {
    return stage.clients().keySet();
  }

  private String place(DemoPiece piece) {
    List<String> places = new ArrayList<>(new TreeSet<>(piece.at()));
    places.retainAll(letters());
    return places.get(chance.nextInt(places.size()));
  }

  /** The piece at this client, in the week that begins on this Monday. */
  DemoPlot plot(DemoPiece piece, String letters, LocalDate monday, Duration lead) {
    Client client = stage.client(letters);
    return new DemoPlot(
        piece,
        client,
        touched(piece, client),
        new DemoCrews(stage).of(piece, letters, chance),
        window(piece, client, monday),
        lead,
        DemoFate.GOOD,
        DemoScene.CLOSE,
        chance.nextInt(1 << 20));
  }

  private List<Item> touched(DemoPiece piece, Client client) {
    List<Item> fitting =
        new ArrayList<>(
            items.stream()
                .filter(item -> item.client().equals(client.id()))
                .filter(item -> item.kind() == piece.kind())
                .filter(item -> item.environment() == Environment.PRODUCTION)
                .filter(item -> item.name().matches(piece.named()))
                .toList());
    if (fitting.isEmpty()) {
      throw new IllegalArgumentException(client.name() + " has nothing for " + piece.title());
    }
    Collections.rotate(fitting, -chance.nextInt(fitting.size()));
    List<Item> few = fitting.subList(0, Math.min(piece.count(), fitting.size()));
    return few.stream().sorted(java.util.Comparator.comparing(Item::name)).toList();
  }

  private Window window(DemoPiece piece, Client client, LocalDate monday) {
    LocalDate weekday = monday.plusDays(chance.nextInt(4));
    Instant start =
        switch (piece.when()) {
          case NIGHT -> at(client, weekday, 21 + chance.nextInt(2), 30 * chance.nextInt(2));
          case EVENING -> at(client, weekday, 18, 30);
          case EARLY -> at(client, weekday, 5, 0);
          case DAY -> at(client, weekday, chance.nextBoolean() ? 10 : 14, 0);
          case SATURDAY -> at(client, monday.plusDays(5), chance.nextBoolean() ? 8 : 14, 0);
          case SUNDAY -> at(client, monday.plusDays(6), 6, 0);
          case INCIDENT -> at(client, weekday, chance.nextInt(5), chance.nextInt(60));
        };
    return new Window(start, start.plus(Duration.ofMinutes(length(piece))));
  }

  /** Long enough for the plan and its rollback, in quarters of an hour. */
  static int length(DemoPiece piece) {
    int needed = piece.plan().stream().mapToInt(DemoPiece.Line::minutes).sum();
    return Math.max(piece.minutes(), (needed + 14) / 15 * 15);
  }

  private static Instant at(Client client, LocalDate day, int hour, int minute) {
    return day.atTime(LocalTime.of(hour, minute)).atZone(client.zone()).toInstant();
  }
}
