package io.tidegate.inventory.web;

import io.tidegate.inventory.UnrecordedChanges;
import io.tidegate.inventory.UnrecordedFilter;
import io.tidegate.kernel.ClientId;
import io.tidegate.ui.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of the inventory beside each other. */
@Component
class InventoryTabs {
  static final String ITEMS = "/inventory";
  static final String RECORDS = "/inventory/records";
  static final String UNRECORDED = "/inventory/unrecorded";
  static final String BASELINES = "/inventory/baselines";

  private final UnrecordedChanges unrecorded;

  InventoryTabs(UnrecordedChanges unrecorded) {
    this.unrecorded = unrecorded;
  }

  /** The tabs, with the one that is open; a client that was chosen stays chosen. */
  List<Tab> of(String current, @Nullable ClientId client) {
    String suffix = client == null ? "" : "?client=" + client;
    int open = unrecorded.count(UnrecordedFilter.open(client));
    return List.of(
        tab("Items", ITEMS, current, suffix, null),
        tab("Configuration changes", RECORDS, current, suffix, null),
        tab("Unrecorded changes", UNRECORDED, current, suffix, open == 0 ? null : open),
        tab("Baselines", BASELINES, current, suffix, null));
  }

  private static Tab tab(
      String label, String path, String current, String suffix, @Nullable Integer count) {
    return new Tab(label, path + suffix, path.equals(current), count);
  }
}
