package io.tidegate.execution;

import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;

/**
 * The state of one affected item before the change: where it is kept, or why it is not. One of the
 * two is empty.
 */
public record Capture(ItemId item, String place, String reason, PersonId by, Instant at) {
  /** Whether the state is kept. */
  public boolean kept() {
    return !place.isEmpty();
  }
}
