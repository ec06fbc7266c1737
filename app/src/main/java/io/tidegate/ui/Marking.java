package io.tidegate.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Text;

/** Sets words of a Markdown text apart, wherever they stand as text and not as code. */
class Marking extends AbstractVisitor {
  private final Pattern words;

  Marking(Collection<String> words) {
    this.words =
        Pattern.compile(
            words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")(?![\\p{L}\\p{N}])")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  @Override
  public void visit(Text node) {
    String literal = node.getLiteral();
    Matcher found = words.matcher(literal);
    int end = 0;
    while (found.find()) {
      if (found.start() > end) {
        node.insertBefore(new Text(literal.substring(end, found.start())));
      }
      node.insertBefore(new Marked(found.group()));
      end = found.end();
    }
    if (end == literal.length()) {
      node.unlink();
    } else {
      node.setLiteral(literal.substring(end));
    }
  }
}
