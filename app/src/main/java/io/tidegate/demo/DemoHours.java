package io.tidegate.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When people are at their desks, in their own zone: Monday to Friday, half past eight to six. */
record DemoHours(ZoneId zone) {
  private static final LocalTime OPEN = LocalTime.of(8, 30);
  private static final LocalTime SHUT = LocalTime.of(17, 45);

  /** The moment itself when it is working time, else one shortly before, of the same daytime. */
  Instant notAfter(Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    if (local.toLocalTime().isBefore(OPEN)) {
      local = local.minusDays(1).with(LocalTime.of(16, local.getMinute()));
    } else if (local.toLocalTime().isAfter(SHUT)) {
      local = local.with(LocalTime.of(15, local.getMinute()));
    }
    while (weekend(local)) {
      local = local.minusDays(1);
    }
    return local.toInstant();
  }

  /** The moment itself when it is working time, else one on the next morning that is. */
  Instant notBefore(Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    if (local.toLocalTime().isAfter(SHUT)) {
      local = local.plusDays(1).with(LocalTime.of(9, local.getMinute()));
    } else if (local.toLocalTime().isBefore(OPEN)) {
      local = local.with(LocalTime.of(8, 30).plusMinutes(local.getMinute()));
    }
    while (weekend(local)) {
      local = local.plusDays(1);
    }
    return local.toInstant();
  }

  private static boolean weekend(ZonedDateTime local) {
    return local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
