package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change did, does or is about to do: when, and on what.
 *
 * @param begun whether anything was done yet
 * @param rollingBack whether its run turned to the rollback steps
 * @param risk null when it was not rated
 * @param outcome null until it is closed
 * @param startsAt when it began, or is planned to: its actual times go before its window
 * @param endsAt when it ended, or is planned to; null while it runs
 */
public record Work(
    ChangeId id,
    int number,
    String title,
    ClientId client,
    ChangeType type,
    State state,
    boolean begun,
    boolean rollingBack,
    Rating.@Nullable Level risk,
    @Nullable Outcome outcome,
    Instant startsAt,
    @Nullable Instant endsAt,
    Set<ItemId> items) {
  public Work {
    items = Set.copyOf(items);
  }

  /** How people name the change. */
  public String code() {
    return "CHG-" + number;
  }
}
