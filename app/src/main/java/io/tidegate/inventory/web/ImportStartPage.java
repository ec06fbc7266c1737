package io.tidegate.inventory.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import io.tidegate.ui.Tab;
import io.tidegate.ui.View;
import java.util.List;

/**
 * Choosing a file of configuration items.
 *
 * @param client the id of the client whose items they are where the file does not say; empty when
 *     each row names its own
 */
public record ImportStartPage(Frame frame, String client, List<Option> clients, Problems problems)
    implements View {
  /** The ways in. */
  public List<Tab> ways() {
    return ImportWays.of(ImportWays.ITEMS);
  }
}
