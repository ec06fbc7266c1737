package io.tidegate.ui;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Draws the words of a Markdown text, and keeps on one line what {@link Unbroken} keeps whole. */
class TextUnbroken implements NodeRenderer {
  private final HtmlWriter html;

  TextUnbroken(HtmlNodeRendererContext context) {
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Text.class);
  }

  @Override
  public void render(Node node) {
    for (Unbroken.Piece piece : Unbroken.of(((Text) node).getLiteral()).pieces()) {
      if (piece.whole()) {
        html.raw(PageOutput.WHOLE);
      }
      html.text(piece.text());
      if (piece.whole()) {
        html.raw("</span>");
      }
    }
  }
}
