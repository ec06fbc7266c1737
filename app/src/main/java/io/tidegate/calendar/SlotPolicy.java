package io.tidegate.calendar;

import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Where in free time a window may begin. Pure. */
final class SlotPolicy {
  private static final int QUARTER = 15;

  /** Where a client has no maintenance windows: after work, late, and in the small hours. */
  private static final List<LocalTime> USUAL =
      List.of(LocalTime.of(1, 0), LocalTime.of(18, 0), LocalTime.of(22, 0));

  private SlotPolicy() {}

  /**
   * The windows of this length that begin where free time does, where somebody is free again, or at
   * a usual hour, soonest first.
   *
   * @param busy times in which somebody who is needed is booked
   * @param anyHour whether the free time is no maintenance window, so that usual hours are tried
   */
  static List<Window> candidates(
      Spans free, List<Window> busy, Duration length, ZoneId zone, boolean anyHour) {
    List<Window> found = new ArrayList<>();
    for (Window span : free.all()) {
      TreeSet<Instant> starts = new TreeSet<>();
      starts.add(quarter(span.start()));
      busy.stream()
          .map(Window::end)
          .map(SlotPolicy::quarter)
          .filter(span::contains)
          .forEach(starts::add);
      if (anyHour) {
        starts.addAll(usual(span, zone));
      }
      for (Instant start : starts) {
        if (!start.plus(length).isAfter(span.end())) {
          found.add(new Window(start, start.plus(length)));
        }
      }
    }
    return found;
  }

  /** At the next full quarter of an hour. */
  static Instant quarter(Instant moment) {
    Instant minute = moment.truncatedTo(ChronoUnit.MINUTES);
    Instant up = minute.isBefore(moment) ? minute.plus(1, ChronoUnit.MINUTES) : minute;
    long over = Math.floorMod(up.getEpochSecond() / 60, QUARTER);
    return over == 0 ? up : up.plus(QUARTER - over, ChronoUnit.MINUTES);
  }

  /** What is planned is rounded up to quarters too. */
  static Duration rounded(Duration length) {
    long minutes = (length.toSeconds() + 59) / 60;
    return Duration.ofMinutes((minutes + QUARTER - 1) / QUARTER * QUARTER);
  }

  private static List<Instant> usual(Window span, ZoneId zone) {
    LocalDate first = LocalDate.ofInstant(span.start(), zone);
    LocalDate last = LocalDate.ofInstant(span.end(), zone);
    return first
        .datesUntil(last.plusDays(1))
        .flatMap(day -> USUAL.stream().map(hour -> day.atTime(hour).atZone(zone).toInstant()))
        .filter(span::contains)
        .toList();
  }
}
