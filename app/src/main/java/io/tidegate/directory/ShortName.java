package io.tidegate.directory;

import java.util.Locale;
import java.util.regex.Pattern;

/** The two capitals or digits that stand for a client where there is little room. */
final class ShortName {
  private static final Pattern VALID = Pattern.compile("[A-Z0-9]{2}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z0-9]+");

  private ShortName() {}

  static boolean isValid(String shortName) {
    return VALID.matcher(shortName).matches();
  }

  /** The first letters of two words, else the first two letters; padded with X. */
  static String from(String name) {
    String latin = BETWEEN_WORDS.matcher(name.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
    int space = latin.indexOf(' ');
    String letters = space > 0 ? latin.substring(0, 1) + latin.charAt(space + 1) : latin + "XX";
    return letters.substring(0, 2);
  }
}
