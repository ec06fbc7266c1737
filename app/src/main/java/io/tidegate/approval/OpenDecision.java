package io.tidegate.approval;

import io.tidegate.change.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stage that is being decided now.
 *
 * @param since when its turn came
 * @param due by when it should be decided
 * @param reminded when those who have yet to decide were last reminded; null for never
 * @param escalated when the change managers were told that it is late; null for not yet
 */
public record OpenDecision(
    Change change,
    JudgedStage stage,
    Availability availability,
    Instant since,
    Instant due,
    @Nullable Instant reminded,
    @Nullable Instant escalated) {
  /** Whether its time is over. */
  public boolean overdue(Instant now) {
    return !now.isBefore(due);
  }
}
