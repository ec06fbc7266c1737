package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowedHoursTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final AllowedHours NIGHTS =
      new AllowedHours(
          Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(5, 0));

  @Test
  void aNightBelongsToTheDayOnWhichItBegins() {
    assertThat(NIGHTS.cover(window("2026-11-28T01:00", 120), LONDON)).as("of Friday").isTrue();
    assertThat(NIGHTS.cover(window("2026-11-29T04:00", 60), LONDON)).as("of Saturday").isTrue();
    assertThat(NIGHTS.cover(window("2026-11-30T01:00", 60), LONDON)).as("of Sunday").isFalse();
    assertThat(NIGHTS.cover(window("2026-11-28T04:30", 60), LONDON)).as("past five").isFalse();
    assertThat(NIGHTS.cover(window("2026-11-27T21:59", 60), LONDON)).as("too early").isFalse();
  }

  @Test
  void wholeDaysThatTouchAreOne() {
    AllowedHours weekend =
        new AllowedHours(
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    assertThat(weekend.cover(window("2026-11-28T00:00", 48 * 60), LONDON)).isTrue();
    assertThat(weekend.cover(window("2026-11-28T00:00", 48 * 60 + 1), LONDON)).isFalse();
    assertThat(weekend.words()).isEqualTo("Sat, Sun");
    assertThat(NIGHTS.words()).isEqualTo("Fri, Sat 22:00 to 05:00");
  }

  @Test
  void theClockIsTheClientsAlsoWhenItIsPutBack() {
    AllowedHours night =
        new AllowedHours(Set.of(DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(5, 0));
    Window eight =
        new Window(Instant.parse("2026-10-24T21:00:00Z"), Instant.parse("2026-10-25T05:00:00Z"));
    assertThat(night.cover(eight, LONDON)).as("eight hours of clock from ten to five").isTrue();
    assertThat(night.cover(eight, ZoneId.of("UTC"))).isFalse();
  }

  /** A window is covered when each of its minutes is, asked one by one. */
  @Test
  void itAgreesWithAskingEachMinute() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int turn = 0; turn < 400; turn++) {
      Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      while (days.isEmpty()) {
        Set.of(DayOfWeek.values())
            .forEach(day -> {
              if (random.nextInt(3) > 0) {
                days.add(day);
              }
            });
      }
      AllowedHours hours = new AllowedHours(days, time(random), time(random));
      Instant start =
          Instant.parse("2026-10-20T00:00:00Z").plus(Duration.ofMinutes(15L * random.nextInt(960)));
      Window window =
          new Window(start, start.plus(Duration.ofMinutes(15L + random.nextInt(200) * 15L)));
      assertThat(hours.cover(window, LONDON))
          .as("AllowedHoursTest seed %d: %s in %s", seed, window, hours)
          .isEqualTo(everyMinute(hours, window));
    }
  }

  private static boolean everyMinute(AllowedHours hours, Window window) {
    for (Instant at = window.start(); at.isBefore(window.end()); at = at.plusSeconds(900)) {
      if (!inside(hours, at.atZone(LONDON))) {
        return false;
      }
    }
    return true;
  }

  private static boolean inside(AllowedHours hours, ZonedDateTime at) {
    LocalTime time = at.toLocalTime();
    boolean today = hours.days().contains(at.getDayOfWeek());
    boolean yesterday = hours.days().contains(at.getDayOfWeek().minus(1));
    if (hours.to().isAfter(hours.from())) {
      return today && !time.isBefore(hours.from()) && time.isBefore(hours.to());
    }
    return (today && !time.isBefore(hours.from())) || (yesterday && time.isBefore(hours.to()));
  }

  /** No time within the hour that comes twice, of which the clock alone says too little. */
  private static LocalTime time(Random random) {
    return LocalTime.of(2 + random.nextInt(22), 15 * random.nextInt(4));
  }

  private static Window window(String start, int minutes) {
    Instant begin = LocalDateTime.parse(start).atZone(LONDON).toInstant();
    return new Window(begin, begin.plus(Duration.ofMinutes(minutes)));
  }
}
