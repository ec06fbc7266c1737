package io.tidegate.change;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deed on many changes, and how far it is.
 *
 * @param query the address of the list that found them, after the question mark
 * @param all how many changes it is about
 * @param looked how many of them have been asked
 * @param stoppedBecause why it does not go on; null while it does
 * @param doneAt null until all have been asked
 */
public record BulkRun(
    BulkRunId id,
    PersonId askedBy,
    Instant askedAt,
    String query,
    BulkDeed deed,
    int all,
    int looked,
    int done,
    int refused,
    @Nullable String stoppedBecause,
    @Nullable Instant doneAt) {
  /** Whether a job is to go on with it. */
  public boolean atWork() {
    return doneAt == null && stoppedBecause == null;
  }

  /** How far it is, in hundredths. */
  public int share() {
    return all == 0 ? 100 : (int) (100L * looked / all);
  }
}
