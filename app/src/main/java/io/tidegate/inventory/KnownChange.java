package io.tidegate.inventory;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.util.Set;

/**
 * A change as far as the inventory has to do with it.
 *
 * @param code its human number, such as {@code CHG-1042}
 * @param address its page within Tidegate
 * @param begun whether work on it has begun, or is over
 * @param affected the items it touches
 */
public record KnownChange(
    ChangeId id,
    String code,
    String title,
    String address,
    ClientId client,
    boolean begun,
    Set<ItemId> affected) {
  public KnownChange {
    affected = Set.copyOf(affected);
  }
}
