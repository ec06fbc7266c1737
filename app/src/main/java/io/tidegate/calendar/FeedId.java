package io.tidegate.calendar;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a calendar feed. */
public record FeedId(UUID value) {
  /** A fresh, time-ordered id. */
  public static FeedId next() {
    return new FeedId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static FeedId of(String text) {
    return new FeedId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
