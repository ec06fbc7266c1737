package io.tidegate.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text cut into what may break over lines and what stays whole. The name of an item, such as
 * {@code SW-CORE-1}, is a piece of its own, unless it is long; the parts of a duration, such as
 * {@code 6 d 22 h}, hold together by no-break spaces.
 */
record Unbroken(List<Piece> pieces) {
  /** What fits beside a few words on the narrowest phone. */
  private static final int LONGEST = 24;

  /** A word as short as Wi-Fi saves no line by being torn. */
  private static final int TOO_SHORT_TO_TEAR = 5;

  private static final Pattern IN_DURATION =
      Pattern.compile("(?<=\\d) (?=(?:d|h|min|s)\\b)|(?<=\\d (?:d|h)) (?=\\d{1,2} (?:h|min|s)\\b)");
  private static final Pattern HYPHENATED =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._]*(?:-[A-Za-z0-9._]+)+");
  private static final Pattern BREAKS = Pattern.compile("-[A-Za-z]");
  private static final Pattern LIKE_A_WORD = Pattern.compile("[^0-9]*[a-z][^0-9]*");

  /** A part of the text. */
  record Piece(String text, boolean whole) {}

  static Unbroken of(String text) {
    return mayHold(text) ? cut(text) : new Unbroken(List.of(new Piece(text, false)));
  }

  /** Most texts have neither, and a page has thousands of texts. */
  private static boolean mayHold(String text) {
    for (int at = 1; at < text.length() - 1; at++) {
      char here = text.charAt(at);
      if (here == '-' || (here == ' ' && Character.isDigit(text.charAt(at - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static Unbroken cut(String text) {
    String joined = IN_DURATION.matcher(text).replaceAll("\u00a0");
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    Matcher name = HYPHENATED.matcher(joined);
    while (name.find()) {
      if (isName(name.group())) {
        add(pieces, joined.substring(done, name.start()), false);
        add(pieces, name.group(), true);
        done = name.end();
      }
    }
    add(pieces, joined.substring(done), false);
    return new Unbroken(pieces);
  }

  /** A browser does not break before a digit, and post-implementation is a word. */
  private static boolean isName(String text) {
    return text.length() <= LONGEST
        && BREAKS.matcher(text).find()
        && (text.length() <= TOO_SHORT_TO_TEAR || !LIKE_A_WORD.matcher(text).matches());
  }

  private static void add(List<Piece> pieces, String text, boolean whole) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, whole));
    }
  }
}
