package io.tidegate.change.web;

import io.tidegate.ui.View;
import java.util.List;

/** Other changes that have to do with this one. */
record RelatedPanel(List<Line> lines) implements View {
  /**
   * One of them.
   *
   * @param how such as {@code Follows from}
   */
  record Line(String how, int number, String title, String stateSlug, String stateTitle) {}
}
