package io.tidegate.change.web;

import io.tidegate.ui.View;
import java.util.List;

/** Whom a comment could name. */
record MentionOptions(List<Option> options) implements View {
  /**
   * One of them.
   *
   * @param words what is written after the {@code @}
   */
  record Option(String name, String email, String words) {}
}
