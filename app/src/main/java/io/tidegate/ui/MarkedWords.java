package io.tidegate.ui;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Draws words that are set apart. */
class MarkedWords implements NodeRenderer {
  private final HtmlWriter html;

  MarkedWords(HtmlNodeRendererContext context) {
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Marked.class);
  }

  @Override
  public void render(Node node) {
    html.raw("<span class=\"ui-mention\">");
    html.text(((Marked) node).words());
    html.raw("</span>");
  }
}
