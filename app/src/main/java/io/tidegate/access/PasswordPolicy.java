package io.tidegate.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a password must be: long, and not one that is tried first. No rules of spelling. */
final class PasswordPolicy {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final List<String> TRIED_FIRST =
      List.of("password", "passwort", "tidegate", "welcome", "qwerty", "123456", "letmein");

  private PasswordPolicy() {}

  /** What is wrong with it, in a sentence; empty when it will do. */
  static Optional<String> problem(String password, String email) {
    if (password.length() < SHORTEST) {
      return Optional.of(
          "Choose a password of 12 characters or more; three words make a good one.");
    }
    if (password.length() > LONGEST) {
      return Optional.of("Keep the password to 200 characters or fewer.");
    }
    return easilyGuessed(password.toLowerCase(Locale.ROOT), email)
        ? Optional.of("This one is tried first by whoever guesses. Choose another.")
        : Optional.empty();
  }

  /** A usual word with a few characters around it, few characters repeated, or the e-mail. */
  private static boolean easilyGuessed(String password, String email) {
    return password.chars().distinct().count() < 5
        || password.equals(email)
        || TRIED_FIRST.stream()
            .anyMatch(word -> password.contains(word) && password.length() - word.length() < 5);
  }
}
