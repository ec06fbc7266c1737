package io.tidegate.calendar.web;

import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Days in a row, each cut into the same number of ticks, on the clock of one zone. A day of 23 or
 * 25 hours is as wide as any other, its ticks are shorter or longer; so every instant has one tick,
 * and later ones come later. A day that a zone leaves out has no instants. Pure.
 */
final class DayGrid {
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final LocalDate first;
  private final int ticks;
  private final ZoneId zone;

  /** The midnights in milliseconds, the one after the last day included. */
  private final long[] midnights;

  DayGrid(LocalDate first, int days, int ticks, ZoneId zone) {
    this.first = first;
    this.ticks = ticks;
    this.zone = zone;
    this.midnights = new long[days + 1];
    for (int day = 0; day <= days; day++) {
      midnights[day] = first.plusDays(day).atStartOfDay(zone).toInstant().toEpochMilli();
    }
  }

  int days() {
    return midnights.length - 1;
  }

  int ticks() {
    return ticks;
  }

  ZoneId zone() {
    return zone;
  }

  LocalDate day(int day) {
    return first.plusDays(day);
  }

  /** From the first midnight to the last. */
  Window whole() {
    return new Window(midnight(0), midnight(days()));
  }

  /** When the day begins; the days of a grid end where the next one begins. */
  Instant midnight(int day) {
    return Instant.ofEpochMilli(midnights[day]);
  }

  /** The day from midnight to midnight; none when the zone leaves it out. */
  Optional<Window> window(int day) {
    return length(day).isZero()
        ? Optional.empty()
        : Optional.of(new Window(midnight(day), midnight(day + 1)));
  }

  /** How long the day lasts: 24 hours, but for two days a year in many zones. */
  Duration length(int day) {
    return Duration.ofMillis(midnights[day + 1] - midnights[day]);
  }

  /** All ticks that share an instant with the window; none when it lies outside. */
  Optional<Stretch> stretch(Window window) {
    long start = Math.max(window.start().toEpochMilli(), midnights[0]);
    long end = Math.min(window.end().toEpochMilli(), midnights[days()]);
    if (start >= end) {
      return Optional.empty();
    }
    int at = tick(start, false);
    return Optional.of(new Stretch(at, tick(end, true) - at));
  }

  /** Tells the days that share an instant with the window, by their place in the row. */
  void days(Window window, IntConsumer told) {
    long start = window.start().toEpochMilli();
    long end = window.end().toEpochMilli();
    for (int day = 0; day < days() && midnights[day] < end; day++) {
      if (midnights[day] < midnights[day + 1] && start < midnights[day + 1]) {
        told.accept(day);
      }
    }
  }

  /** The tick that this instant lies in; none when it lies outside. */
  Optional<Integer> tick(Instant instant) {
    return whole().contains(instant)
        ? Optional.of(tick(instant.toEpochMilli(), false))
        : Optional.empty();
  }

  /** The tick that it lies in, or for an end the one that it lies behind. */
  private int tick(long moment, boolean end) {
    int day = day(end ? moment - 1 : moment);
    long into = (moment - midnights[day]) * ticks;
    long length = midnights[day + 1] - midnights[day];
    return day * ticks + (int) (end ? Math.ceilDiv(into, length) : into / length);
  }

  /**
   * The day that it lies in, looked for from where it would be if all had 24 hours: it is asked
   * tens of thousands of times for one page. A day that is left out begins when the next one does.
   */
  private int day(long moment) {
    int day = Math.min(days() - 1, (int) ((moment - midnights[0]) / DAY));
    while (midnights[day] > moment) {
      day--;
    }
    while (day + 1 < days() && midnights[day + 1] <= moment) {
      day++;
    }
    return day;
  }
}
