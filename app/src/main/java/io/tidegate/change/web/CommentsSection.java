package io.tidegate.change.web;

import gg.jte.Content;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comments on a change, oldest first, and the form for one more.
 *
 * @param offers the address that offers whom a comment could name
 */
record CommentsSection(String action, String offers, List<Line> lines, boolean open, Typed typed)
    implements View {
  /**
   * A comment that could not be taken.
   *
   * @param text as it was typed
   * @param problem why not; null when nothing is wrong
   */
  record Typed(String text, @Nullable String problem) {
    static final Typed NOTHING = new Typed("", null);
  }

  /**
   * One comment.
   *
   * @param to such as {@code asks Rosa Request} or {@code answers}; empty for a plain one
   * @param moment when, as a machine reads it
   */
  record Line(String by, String to, String at, String moment, Content text) {}
}
