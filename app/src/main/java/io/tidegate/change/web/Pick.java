package io.tidegate.change.web;

import io.tidegate.inventory.Item;

/**
 * An item to be picked, or picked.
 *
 * @param note its kind, and whose it is where that is not plain
 */
record Pick(String id, String name, String note, int criticality) {
  static Pick of(Item item, String whose) {
    String kind = item.kind().title();
    return new Pick(
        item.id().toString(),
        item.name(),
        whose.isEmpty() ? kind : kind + ", " + whose,
        item.criticality());
  }
}
