package io.tidegate.cab;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a meeting of the CAB. */
public record MeetingId(UUID value) {
  /** A fresh, time-ordered id. */
  public static MeetingId next() {
    return new MeetingId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static MeetingId of(String text) {
    return new MeetingId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
