package io.tidegate.ui;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Draws a picture as a link to it, with its description as the text. */
class PictureAsLink implements NodeRenderer {
  private final HtmlNodeRendererContext context;

  PictureAsLink(HtmlNodeRendererContext context) {
    this.context = context;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Image.class);
  }

  @Override
  public void render(Node node) {
    HtmlWriter html = context.getWriter();
    String address = context.urlSanitizer().sanitizeLinkUrl(((Image) node).getDestination());
    html.tag("a", Map.of("href", address, "rel", "nofollow noopener noreferrer"));
    if (node.getFirstChild() == null) {
      html.text(address);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
    html.tag("/a");
  }
}
