package io.tidegate.execution;

import io.tidegate.kernel.FileId;
import io.tidegate.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try of the rollback beforehand.
 *
 * @param place where, in words: a lab, a copy, the thing itself
 * @param minutes how long going back took
 * @param file the evidence; null when there is none
 */
public record Rehearsal(
    UUID id,
    PersonId doneBy,
    Instant doneAt,
    String place,
    int minutes,
    @Nullable FileId file,
    Instant expiresAt) {
  /** Whether it still counts. */
  public boolean validAt(Instant moment) {
    return moment.isBefore(expiresAt);
  }

  /** How long going back took. */
  public Duration length() {
    return Duration.ofMinutes(minutes);
  }
}
