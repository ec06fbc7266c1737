package io.tidegate.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The one or two letters that stand for a name: first and last word, in upper case. */
public record Initials(String name) {
  /** {@code ML} for Mara Lindqvist; {@code ?} for a name without a letter or digit. */
  public String letters() {
    String[] words =
        Arrays.stream(name.strip().split("[^\\p{L}\\p{N}’']+", -1))
            .filter(word -> !word.isEmpty())
            .toArray(String[]::new);
    if (words.length == 0) {
      return "?";
    }
    String letters =
        words.length == 1 ? first(words[0]) : first(words[0]) + first(words[words.length - 1]);
    return letters.toUpperCase(Locale.ROOT);
  }

  private static String first(String word) {
    return word.codePoints().limit(1).mapToObj(Character::toString).collect(Collectors.joining());
  }
}
