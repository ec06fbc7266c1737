package io.tidegate.ui;

import gg.jte.Content;
import java.util.Collection;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws what people wrote in Markdown. HTML they typed is shown as text; addresses other than http,
 * https and mailto lead nowhere; pictures are links, since nothing is loaded from strangers.
 */
@Component
public class Markdown {
  private final Parser parser =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new SafeAddresses())
          .nodeRendererFactory(PictureAsLink::new)
          .nodeRendererFactory(TextUnbroken::new)
          .nodeRendererFactory(MarkedWords::new)
          .attributeProviderFactory(_ -> new PlainAttributes())
          .softbreak("<br>\n")
          .build();
  private final TextContentRenderer plain =
      TextContentRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .nodeRendererFactory(PlainWords::new)
          .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
          .build();

  /**
   * The text as HTML that can be set into a page as it is. Text nested too deeply to be drawn is
   * shown as it was typed.
   */
  public Content content(String text) {
    String html = html(text);
    return output -> output.writeContent(html);
  }

  /**
   * The same with some words set apart from the others, in any case of letters.
   *
   * @param marked the words, as they stand in the text
   */
  public Content content(String text, Collection<String> marked) {
    if (marked.isEmpty()) {
      return content(text);
    }
    String html = html(text, marked);
    return output -> output.writeContent(html);
  }

  /** The text without its marks, for where only plain text is read, such as in a mail. */
  public String plain(String text) {
    try {
      return plain.render(parser.parse(text)).strip();
    } catch (StackOverflowError _) {
      return text;
    }
  }

  // The parser and the renderer recurse per level of nesting; a hostile text must not break a page.
  private String html(String text) {
    return html(text, List.of());
  }

  private String html(String text, Collection<String> marked) {
    try {
      Node document = parser.parse(text);
      if (!marked.isEmpty()) {
        document.accept(new Marking(marked));
      }
      return renderer.render(document);
    } catch (StackOverflowError _) {
      return "<pre>" + HtmlUtils.htmlEscape(text) + "</pre>\n";
    }
  }
}
