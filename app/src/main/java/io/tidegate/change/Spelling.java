package io.tidegate.change;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which known word a misspelt one was meant to be: the one with the fewest letters wrong, missing,
 * too many or changed about, and not too many of them for its length.
 */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LONG = 8;

  private Spelling() {}

  /** Empty when none is near enough; of several the first. */
  static Optional<String> nearest(String typed, Collection<String> known) {
    return known.stream()
        .filter(word -> slips(typed, word) <= forgiven(typed))
        .min(Comparator.comparingInt(word -> slips(typed, word)));
  }

  private static int forgiven(String typed) {
    if (typed.length() < SHORTEST) {
      return 0;
    }
    return typed.length() < LONG ? 1 : 2;
  }

  /** The distance of Damerau and Levenshtein in which no part is changed twice. */
  static int slips(String typed, String word) {
    int[][] slips = new int[typed.length() + 1][word.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      for (int j = 0; j <= word.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : least(slips, typed, word, i, j);
      }
    }
    return slips[typed.length()][word.length()];
  }

  private static int least(int[][] slips, String typed, String word, int i, int j) {
    boolean same = typed.charAt(i - 1) == word.charAt(j - 1);
    int least = Math.min(slips[i - 1][j], slips[i][j - 1]) + 1;
    least = Math.min(least, slips[i - 1][j - 1] + (same ? 0 : 1));
    return changedAbout(typed, word, i, j) ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
  }

  private static boolean changedAbout(String typed, String word, int i, int j) {
    return i > 1
        && j > 1
        && typed.charAt(i - 1) == word.charAt(j - 2)
        && typed.charAt(i - 2) == word.charAt(j - 1);
  }
}
