package io.tidegate.inventory;

import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said that an item is not hit over one of its dependencies, and why.
 *
 * @param saidBy null when Tidegate itself did
 * @param until when it lapses: from then on trouble runs there again
 */
public record NotImpacted(
    DependencyId dependency,
    ItemId item,
    String because,
    Instant saidAt,
    @Nullable PersonId saidBy,
    Instant until) {
  /** Whether it still holds at this moment. */
  public boolean holds(Instant now) {
    return until.isAfter(now);
  }
}
