package io.tidegate.mail;

import gg.jte.Content;
import io.tidegate.ui.View;
import java.util.List;

/**
 * A letter as HTML for mail programs.
 *
 * @param paragraphs what it says, as it is drawn
 * @param facts the same of its facts
 * @param link the whole address of the action; empty when there is none
 * @param address where Tidegate is found
 */
public record HtmlLetter(
    Letter letter, List<Content> paragraphs, List<Fact> facts, String link, String address)
    implements View {
  /** A name and what stands behind it. */
  public record Fact(String name, Content value) {}
}
