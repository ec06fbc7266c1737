package io.tidegate.mail;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import io.tidegate.settings.Site;
import io.tidegate.ui.Markdown;
import io.tidegate.ui.Views;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes a letter out, as HTML and as plain text, with links that work from anywhere. */
@Component
class Letterhead {
  private static final int LINE = 76;

  private final Views views;
  private final Markdown markdown;
  private final Site site;

  Letterhead(Views views, Markdown markdown, Site site) {
    this.views = views;
    this.markdown = markdown;
    this.site = site;
  }

  String html(Letter letter) {
    HtmlLetter page =
        new HtmlLetter(
            letter,
            letter.paragraphs().stream().map(this::drawn).toList(),
            letter.facts().stream()
                .map(fact -> new HtmlLetter.Fact(fact.name(), drawn(fact.value())))
                .toList(),
            link(letter),
            site.address().toString());
    String html = new String(views.draw(page).toByteArray(), StandardCharsets.UTF_8);
    // What somebody wrote may lead to a page here, which a mail program knows nothing of.
    return html.replace("href=\"/", "href=\"" + site.address() + "/");
  }

  private Content drawn(Passage passage) {
    return passage.markdown()
        ? markdown.content(passage.text())
        : output -> lines(passage.text(), output);
  }

  private static void lines(String text, TemplateOutput output) {
    String between = "";
    for (String line : text.split("\n", -1)) {
      output.writeContent(between);
      output.writeUserContent(line);
      between = "<br>\n";
    }
  }

  private String plain(Passage passage) {
    return passage.markdown() ? markdown.plain(passage.text()) : passage.text();
  }

  String text(Letter letter) {
    StringBuilder text = new StringBuilder();
    letter.paragraphs().forEach(paragraph -> text.append(wrapped(plain(paragraph))).append("\n\n"));
    letter.facts().forEach(fact -> text.append(fact(fact)).append('\n'));
    if (!letter.facts().isEmpty()) {
      text.append('\n');
    }
    if (letter.action() != null) {
      text.append(letter.action().label()).append(":\n").append(link(letter)).append("\n\n");
    }
    text.append("-- \n").append(foot(letter));
    return text.toString();
  }

  /** What goes over several lines begins on a line of its own. */
  private String fact(Letter.Fact fact) {
    String value = plain(fact.value());
    return fact.name() + (value.contains("\n") ? ":\n" : ": ") + value;
  }

  /** The last lines: why this person gets it, which zone the times are in, who sends it. */
  private String foot(Letter letter) {
    String zone = letter.zone() == null ? "" : "Times are in " + letter.zone().getId() + ". ";
    String why = letter.why().isEmpty() ? "" : letter.why() + " ";
    return wrapped(why + zone + "Sent by Tidegate, " + site.address()) + "\n";
  }

  private String link(Letter letter) {
    return letter.action() == null ? "" : site.address() + letter.action().path();
  }

  /** Behind the @ of a Message-ID. */
  String host() {
    return Optional.ofNullable(site.address().getHost()).orElse("localhost");
  }

  private static String wrapped(String paragraph) {
    StringBuilder lines = new StringBuilder();
    int length = 0;
    for (String word : paragraph.strip().split(" ", -1)) {
      if (length > 0 && length + 1 + word.length() > LINE) {
        lines.append('\n');
        length = 0;
      } else if (length > 0) {
        lines.append(' ');
        length++;
      }
      lines.append(word);
      length =
          word.contains("\n") ? word.length() - word.lastIndexOf('\n') - 1 : length + word.length();
    }
    return lines.toString();
  }
}
