package io.tidegate.ui;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page, and keeps on one line what would read badly over two. It is done here since names
 * and durations stand in sentences everywhere, and no style can forbid a break after a hyphen in a
 * part of a text.
 */
class PageOutput extends OwaspHtmlTemplateOutput {
  static final String WHOLE = "<span class=\"ui-whole\">";

  /** Elements that hold text alone, or lay out each of their parts apart. */
  private static final Set<String> TEXT_ALONE =
      Set.of("title", "option", "textarea", "script", "style", "button", "text", "tspan");

  private boolean inText;

  PageOutput(TemplateOutput output) {
    super(output);
  }

  @Override
  public void setContext(@Nullable String tag, @Nullable String attribute) {
    super.setContext(tag, attribute);
    inText = attribute == null && !(tag != null && TEXT_ALONE.contains(tag));
  }

  @Override
  public void writeUserContent(@Nullable String text) {
    if (text == null || !inText) {
      super.writeUserContent(text);
      return;
    }
    for (Unbroken.Piece piece : Unbroken.of(text).pieces()) {
      if (piece.whole()) {
        writeContent(WHOLE);
      }
      super.writeUserContent(piece.text());
      if (piece.whole()) {
        writeContent("</span>");
      }
    }
  }
}
