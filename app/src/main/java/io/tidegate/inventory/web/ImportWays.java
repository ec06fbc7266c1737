package io.tidegate.inventory.web;

import io.tidegate.ui.Tab;
import java.util.List;

/** The ways in which many items come in at once, beside each other. */
final class ImportWays {
  static final String ITEMS = "/inventory/imports/new";
  static final String DEPENDENCIES = "/inventory/dependency-imports/new";
  static final String NETBOX = "/inventory/netbox/new";

  private ImportWays() {}

  /** The tabs, with the one that is open. */
  static List<Tab> of(String current) {
    return List.of(
        tab("Items from CSV", ITEMS, current),
        tab("Dependencies from CSV", DEPENDENCIES, current),
        tab("All of it from NetBox", NETBOX, current));
  }

  private static Tab tab(String label, String path, String current) {
    return new Tab(label, path, path.equals(current), null);
  }
}
