package io.tidegate.catalogue;

import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Which of a schedule's changes are to be made now. No I/O. */
final class SchedulePolicy {
  /** No more are made at once, whatever the rule says. */
  private static final int MOST = 100;

  private SchedulePolicy() {}

  /** Those whose window begins within the days ahead, and that were not made yet. */
  static List<Window> due(ScheduleFacts facts, Set<LocalDate> made, Instant now, ZoneId zone) {
    Instant until = now.plus(Duration.ofDays(facts.daysAhead()));
    return facts.times().next(now, MOST, zone).stream()
        .filter(window -> window.start().isAfter(now) && !window.start().isAfter(until))
        .filter(window -> !made.contains(day(window, zone)))
        .toList();
  }

  /** The day of the client's calendar that a time belongs to. */
  static LocalDate day(Window window, ZoneId zone) {
    return LocalDate.ofInstant(window.start(), zone);
  }

  static Start start(ScheduleFacts facts, Window window) {
    return new Start(facts.client(), facts.item(), window.start(), window.end(), facts.said());
  }
}
