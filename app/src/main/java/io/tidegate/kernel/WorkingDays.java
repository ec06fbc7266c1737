package io.tidegate.kernel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Counts working days, Monday to Friday, in a time zone. */
public final class WorkingDays {
  private WorkingDays() {}

  /** The same time of day so many working days later; from a weekend it counts from Monday on. */
  public static Instant after(Instant start, int days, ZoneId zone) {
    ZonedDateTime at = start.atZone(zone);
    for (int left = days; left > 0; ) {
      at = at.plusDays(1);
      if (at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return at.toInstant();
  }
}
