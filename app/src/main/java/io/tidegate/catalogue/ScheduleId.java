package io.tidegate.catalogue;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a schedule. */
public record ScheduleId(UUID value) {
  /** A fresh, time-ordered id. */
  public static ScheduleId next() {
    return new ScheduleId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static ScheduleId of(String text) {
    return new ScheduleId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
