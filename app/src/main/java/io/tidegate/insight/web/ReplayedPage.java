package io.tidegate.insight.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes behind a number of a simulation.
 *
 * @param asked what they have in common, in words
 * @param first the address of the first page; null on it
 */
record ReplayedPage(
    Frame frame,
    String simulation,
    String asked,
    List<Line> lines,
    @Nullable String first,
    @Nullable String next)
    implements View {
  /** One of them. */
  record Line(
      String code,
      String href,
      String title,
      String client,
      String before,
      String after,
      String outcome) {}
}
