package io.tidegate.change.web;

import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes that touch a configuration item, the newest first, on its page.
 *
 * @param fresh the address where a change of the item is asked for; null for who may not ask
 * @param all the address of the list of all of them; null when these are all
 */
record ItemChangesPanel(List<Line> lines, @Nullable String fresh, @Nullable String all)
    implements View {
  /**
   * One change.
   *
   * @param window when it is or was; empty while none is chosen
   */
  record Line(int number, String title, String stateSlug, String stateTitle, String window) {}
}
