package io.tidegate.change.web;

import gg.jte.Content;
import io.tidegate.ui.Field;
import io.tidegate.ui.View;
import java.util.List;

/**
 * The comments on a change, oldest first, and the form for one more.
 *
 * @param offers the address that offers whom a comment could name
 * @param comment what is being said, as far as it could not be taken
 */
record CommentsSection(String action, String offers, List<Line> lines, boolean open, Field comment)
    implements View {
  /**
   * One comment.
   *
   * @param to such as {@code asks Rosa Request} or {@code answers}; empty for a plain one
   * @param moment when, as a machine reads it
   */
  record Line(String by, String to, String at, String moment, Content text) {}
}
