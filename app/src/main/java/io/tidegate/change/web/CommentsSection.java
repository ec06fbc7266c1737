package io.tidegate.change.web;

import gg.jte.Content;
import io.tidegate.ui.View;
import java.util.List;

/** The comments on a change, oldest first, and the form for one more. */
record CommentsSection(String action, List<Line> lines, boolean open) implements View {
  /**
   * One comment.
   *
   * @param to such as {@code asks Rosa Request} or {@code answers}; empty for a plain one
   * @param moment when, as a machine reads it
   */
  record Line(String by, String to, String at, String moment, Content text) {}
}
