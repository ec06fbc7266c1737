package io.tidegate.calendar;

import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import java.util.Set;

/**
 * That some vendor works on items of other clients, and when: all that somebody of a client is told
 * of it.
 *
 * @param items not for showing
 * @param tentative whether it is not settled yet
 */
public record VendorWorkOfOthers(Set<ItemId> items, boolean tentative, Window window) {
  public VendorWorkOfOthers {
    items = Set.copyOf(items);
  }
}
