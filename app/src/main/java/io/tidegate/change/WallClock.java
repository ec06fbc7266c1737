package io.tidegate.change;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** Reads a date and time as a clock on the wall shows them, also in the two odd nights a year. */
public final class WallClock {
  private final ZoneId zone;

  /** A clock in this zone. */
  public WallClock(ZoneId zone) {
    this.zone = zone;
  }

  /** What was meant by {@code 2026-11-28T20:00}. */
  public Reading read(String typed) {
    try {
      return read(LocalDateTime.parse(typed.strip().replace(' ', 'T')));
    } catch (DateTimeException _) {
      return new Reading.Unreadable();
    }
  }

  private Reading read(LocalDateTime local) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return switch (offsets.size()) {
      case 1 -> new Reading.Once(local.toInstant(offsets.getFirst()));
      case 2 ->
          new Reading.Twice(
              local.toInstant(offsets.getFirst()), local.toInstant(offsets.getLast()));
      default -> skipped(zone.getRules().getTransition(local));
    };
  }

  private static Reading skipped(ZoneOffsetTransition jump) {
    return new Reading.Never(jump.getDateTimeBefore(), jump.getDateTimeAfter());
  }

  /** What a wall clock's date and time mean. */
  public sealed interface Reading {
    /** One moment, as on nearly every day. */
    record Once(Instant moment) implements Reading {}

    /** Two moments: the clock is put back over them. */
    record Twice(Instant first, Instant second) implements Reading {}

    /** None: the clock is put forward over it, from the one to the other. */
    record Never(LocalDateTime from, LocalDateTime to) implements Reading {}

    /** Not a date and time. */
    record Unreadable() implements Reading {}
  }
}
