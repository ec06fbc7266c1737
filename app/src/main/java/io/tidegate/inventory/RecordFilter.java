package io.tidegate.inventory;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which configuration records are meant; null means: any.
 *
 * @param from not before this moment
 * @param until before this moment
 * @param all whether those are meant too in which nothing differs from the one before
 */
public record RecordFilter(
    @Nullable ClientId client,
    @Nullable ItemId item,
    @Nullable ChangeId change,
    @Nullable Instant from,
    @Nullable Instant until,
    boolean all) {
  /** All records of an item. */
  public static RecordFilter of(ItemId item) {
    return new RecordFilter(null, item, null, null, null, true);
  }

  /** What changed in the client's configuration since. */
  public static RecordFilter since(@Nullable ClientId client, Instant from) {
    return new RecordFilter(client, null, null, from, null, false);
  }
}
