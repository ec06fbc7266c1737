package io.tidegate.inventory.web;

import io.tidegate.inventory.NetboxOutcome;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;

/**
 * What an import from NetBox would do.
 *
 * @param file the id of the dump
 */
public record NetboxPage(Frame frame, String file, NetboxOutcome outcome) implements View {
  /** What stays out, by reason. */
  public List<LeftOut> leftOut() {
    return LeftOut.of(outcome.skipped());
  }
}
