package io.tidegate.change;

import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That something was done, is being done or is planned at a client that the reader does not see.
 *
 * @param items what it is done on; not for showing, most are not the reader's to know
 * @param begun whether anything was done yet
 * @param endsAt null while it runs
 */
public record WorkOfOthers(
    Set<ItemId> items, boolean begun, Instant startsAt, @Nullable Instant endsAt) {
  public WorkOfOthers {
    items = Set.copyOf(items);
  }
}
