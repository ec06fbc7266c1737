package io.tidegate.approval.web;

import io.tidegate.ui.Tab;
import java.util.List;

/** The views of decisions. */
final class DecisionTabs {
  private DecisionTabs() {}

  static List<Tab> at(String path) {
    return List.of(
        tab("Waiting", "/decisions", path),
        tab("Low risk", "/decisions/together", path),
        tab("How long", "/decisions/times", path),
        tab("Stand-ins", "/decisions/stand-ins", path));
  }

  private static Tab tab(String label, String href, String path) {
    return new Tab(label, href, href.equals(path), null);
  }
}
