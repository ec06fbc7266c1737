package io.tidegate.calendar;

import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.ZoneId;

/**
 * One event of a feed.
 *
 * @param uid stays the same for as long as the thing lives
 * @param sequence rises with each new time and with its end
 * @param touched when anything of it last changed
 * @param path of its page, such as {@code /changes/1042}
 * @param busy whether its person is occupied by it
 */
record FeedEvent(
    String uid,
    int sequence,
    Instant touched,
    Status status,
    Time time,
    String summary,
    String description,
    String category,
    String path,
    boolean busy) {
  /** Whether it will happen. */
  enum Status {
    TENTATIVE,
    CONFIRMED,
    CANCELLED
  }

  /** When it happens. */
  sealed interface Time {
    /** Once, between two moments. */
    record Once(Window window) implements Time {}

    /** Again and again, on the clock of a zone. */
    record Recurring(Recurrence recurrence, ZoneId zone) implements Time {}
  }
}
