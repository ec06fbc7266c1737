package io.tidegate.ui;

import org.commonmark.node.CustomNode;

/** Words of a Markdown text that are set apart from the others. */
final class Marked extends CustomNode {
  private final String words;

  Marked(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
