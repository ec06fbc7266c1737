package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What holds of every recurrence: in every zone there is, over many years, from a seed that a
 * failure names.
 */
class RecurrencePropertyTest {
  private static final int CASES = 4000;
  private static final List<ZoneId> ZONES =
      new TreeSet<>(ZoneId.getAvailableZoneIds())
          .stream().filter(id -> !id.startsWith("SystemV")).map(ZoneId::of).toList();

  @Test
  void itRepeatsAtItsWallClockTimeAndLastsWhatItSays() {
    each((one, seed) -> {
      List<Window> all = one.all();
      List<LocalDate> days = one.daysByHand();
      List<Instant> starts =
          days.stream().map(day -> wall(day.atTime(one.time), one.zone)).distinct().toList();
      assertThat(all).as("%s", one).extracting(Window::start).containsExactlyElementsOf(starts);
      for (int i = 0; i < all.size(); i++) {
        Duration length = all.get(i).length();
        boolean meetsNext = i + 1 < all.size() && all.get(i).end().equals(all.get(i + 1).start());
        assertThat(length.toMinutes() == one.minutes || meetsNext)
            .as("%s lasts %s at %s", one, length, all.get(i))
            .isTrue();
      }
    });
  }

  @Test
  void noInstantIsCountedTwice() {
    each((one, seed) -> {
      List<Window> all = one.all();
      for (int i = 1; i < all.size(); i++) {
        assertThat(all.get(i).start()).as("%s", one).isAfterOrEqualTo(all.get(i - 1).end());
      }
    });
  }

  @Test
  void rangesCutAnywhereGiveTheSameTimes() {
    each((one, random) -> {
      List<Window> all = one.all();
      Set<Window> parts = new LinkedHashSet<>();
      Instant from = one.range.start();
      while (from.isBefore(one.range.end())) {
        Instant until = from.plus(1 + random.nextInt(60 * 24 * 40), ChronoUnit.MINUTES);
        Instant cut = until.isBefore(one.range.end()) ? until : one.range.end();
        parts.addAll(one.recurrence().within(new Window(from, cut), one.zone));
        from = cut;
      }
      assertThat(parts).as("%s", one).containsExactlyElementsOf(all);
    });
  }

  @Test
  void theNextTimesAreThoseOfTheRange() {
    each((one, random) -> {
      List<Window> all = one.all();
      Instant now = one.range.start();
      assertThat(one.recurrence().next(now, 5, one.zone))
          .as("%s", one)
          .containsExactlyElementsOf(all.subList(0, 5));
    });
  }

  /**
   * The same by a calculation of its own: of two moments the first, of none the one after the gap.
   */
  private static Instant wall(LocalDateTime time, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    ZoneOffset offset =
        offsets.isEmpty()
            ? zone.getRules().getTransition(time).getOffsetBefore()
            : offsets.getFirst();
    return time.toInstant(offset);
  }

  private interface Property {
    void holds(Case one, Random random);
  }

  private static void each(Property property) {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      property.holds(Case.of(seed, random), random);
    }
  }

  /** One recurrence in one zone over a year and a half. */
  private record Case(
      int seed,
      ZoneId zone,
      LocalDate first,
      LocalTime time,
      int minutes,
      int every,
      Window range) {
    static Case of(int seed, Random random) {
      ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
      LocalDate first = LocalDate.of(2000 + random.nextInt(38), 1, 1).plusDays(random.nextInt(365));
      LocalTime time = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
      int every = random.nextBoolean() ? 1 : 7;
      int minutes = 15 + random.nextInt(every == 1 ? 60 * 24 - 15 : 60 * 24 * 3);
      Instant from = first.plusDays(random.nextInt(200)).atStartOfDay(ZoneOffset.UTC).toInstant();
      Window range = new Window(from, from.plus(550, ChronoUnit.DAYS));
      return new Case(seed, zone, first, time, minutes, every, range);
    }

    Recurrence recurrence() {
      return Recurrence.once(first.atTime(time), minutes)
          .by(every == 1 ? "FREQ=DAILY" : "FREQ=WEEKLY");
    }

    List<Window> all() {
      return recurrence().within(range, zone);
    }

    /** Those whose time shares an instant with the range, one day after the other. */
    List<LocalDate> daysByHand() {
      List<LocalDate> days = new ArrayList<>();
      LocalDate last = LocalDate.ofInstant(range.end(), ZoneOffset.UTC).plusDays(3);
      for (LocalDate day = first; day.isBefore(last); day = day.plusDays(every)) {
        Instant start = wall(day.atTime(time), zone);
        Instant next = wall(day.plusDays(every).atTime(time), zone);
        Instant end = start.plus(minutes, ChronoUnit.MINUTES);
        Instant ends = end.isBefore(next) ? end : next;
        boolean lasts = start.isBefore(ends);
        if (lasts && start.isBefore(range.end()) && ends.isAfter(range.start())) {
          days.add(day);
        }
      }
      return days;
    }
  }
}
