package io.tidegate.risk;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds an item's name in what people write: whatever the case, with or without its domain, in a
 * pair ("FW-A and -B") or a range ("AP-01 to AP-06"), but never inside a longer name.
 */
final class Mention {
  private static final String NOT_IN_NAME_BEFORE = "(?<![\\p{L}\\p{N}_-])";
  private static final String NOT_IN_NAME_AFTER = "(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])";
  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,6})");
  private static final Pattern HOST = Pattern.compile("([^.\\s]{4,})\\.[^\\s]*[a-zA-Z]{2,}");
  private static final String TO = "\\s*(?:to|through|until|–|—|\\.\\.\\.?|…|-)\\s*";

  private final String name;

  private Mention(String name) {
    this.name = name.strip().toLowerCase(Locale.ROOT);
  }

  static Mention of(String name) {
    return new Mention(name);
  }

  boolean in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return whole(name, lower) || byHost(lower) || inPair(lower) || inRange(lower);
  }

  private static boolean whole(String name, String text) {
    return Pattern.compile(NOT_IN_NAME_BEFORE + Pattern.quote(name) + NOT_IN_NAME_AFTER)
        .matcher(text)
        .find();
  }

  private boolean byHost(String text) {
    return HOST.matcher(name)
        .results()
        .findFirst()
        .filter(match -> match.end() == name.length())
        .map(match -> whole(match.group(1), text))
        .orElse(false);
  }

  /**
   * "FGT-120G-A and -B" names both: the stem stands in the text, the last part after its hyphen.
   */
  private boolean inPair(String text) {
    int hyphen = name.lastIndexOf('-');
    if (hyphen < 1) {
      return false;
    }
    if (!text.contains(name.substring(0, hyphen + 1))) {
      return false;
    }
    String stem = Pattern.quote(name.substring(0, hyphen + 1));
    String last = Pattern.quote(name.substring(hyphen));
    return Pattern.compile(
            NOT_IN_NAME_BEFORE
                + stem
                + "[\\p{L}\\p{N}]+[^.;\\n]*?(?:\\s|/|,|&)"
                + last
                + NOT_IN_NAME_AFTER)
        .matcher(text)
        .find();
  }

  private boolean inRange(String text) {
    MatchResult own = numbered();
    if (own == null || own.group(1).isEmpty() || !text.contains(own.group(1))) {
      return false;
    }
    String stem = Pattern.quote(own.group(1));
    int number = Integer.parseInt(own.group(2));
    return Pattern.compile(
            NOT_IN_NAME_BEFORE
                + stem
                + "(\\d{1,6})"
                + TO
                + "(?:"
                + stem
                + ")?-?(\\d{1,6})"
                + NOT_IN_NAME_AFTER)
        .matcher(text)
        .results()
        .anyMatch(range ->
            Integer.parseInt(range.group(1)) <= number
                && number <= Integer.parseInt(range.group(2)));
  }

  private @Nullable MatchResult numbered() {
    return NUMBERED
        .matcher(name)
        .results()
        .filter(match -> match.start() == 0 && match.end() == name.length())
        .findFirst()
        .orElse(null);
  }
}
