package io.tidegate.ui;

import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentWriter;

/** Writes links as their words with the address behind them, and code as it is. */
class PlainWords implements NodeRenderer {
  private final TextContentNodeRendererContext context;
  private final TextContentWriter text;

  PlainWords(TextContentNodeRendererContext context) {
    this.context = context;
    this.text = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Link.class, Image.class, Code.class);
  }

  @Override
  public void render(Node node) {
    switch (node) {
      case Link link -> address(link, link.getDestination());
      case Image picture -> address(picture, picture.getDestination());
      case Code code -> text.write(code.getLiteral());
      default -> throw new IllegalArgumentException("Not asked for: " + node);
    }
  }

  private void address(Node node, String address) {
    Node first = node.getFirstChild();
    for (Node child = first; child != null; child = child.getNext()) {
      context.render(child);
    }
    boolean said = first instanceof Text words && words.getLiteral().equals(address);
    if (!said) {
      text.write(first == null ? address : " (" + address + ")");
    }
  }
}
