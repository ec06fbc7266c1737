package io.tidegate.inventory.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Problems;
import io.tidegate.ui.Tab;
import io.tidegate.ui.View;
import java.util.List;

/** Choosing a dump of NetBox's. */
public record NetboxStartPage(Frame frame, Problems problems) implements View {
  /** The ways in. */
  public List<Tab> ways() {
    return ImportWays.of(ImportWays.NETBOX);
  }
}
