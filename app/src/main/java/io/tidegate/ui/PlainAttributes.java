package io.tidegate.ui;

import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Adds what our pages want: wide tables may scroll, code has no language class. */
class PlainAttributes implements AttributeProvider {
  @Override
  public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
    switch (tagName) {
      case "table" -> attributes.put("class", "ui-table");
      case "code" -> attributes.remove("class");
      default -> {}
    }
  }
}
