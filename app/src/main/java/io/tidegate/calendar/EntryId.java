package io.tidegate.calendar;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names an entry of the calendar. */
public record EntryId(UUID value) {
  /** A fresh, time-ordered id. */
  public static EntryId next() {
    return new EntryId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static EntryId of(String text) {
    return new EntryId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
