package io.tidegate.integration;

import io.tidegate.kernel.FileId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A NetBox that an account reads its inventory from.
 *
 * @param address where its web pages are, such as {@code https://netbox.example.com}
 * @param problem why the last reading came to nothing; empty when it did not
 * @param pages how many pages of its API the reading has come through
 * @param objects how many objects stood on them
 * @param askedBy who had it read last; null when nobody did
 * @param dump what the last good reading came to; null before
 */
public record NetboxSource(
    NetboxSourceId id,
    String address,
    State state,
    String problem,
    int pages,
    int objects,
    @Nullable PersonId askedBy,
    @Nullable FileId dump,
    @Nullable Instant fetchedAt,
    Instant createdAt,
    long version) {
  /** Whether the last reading came to nothing and no other has begun. */
  public boolean failed() {
    return state != State.READING && !problem.isEmpty();
  }

  /** Whether a job reads it. */
  public enum State {
    RESTING,
    READING,
    ARCHIVED
  }
}
