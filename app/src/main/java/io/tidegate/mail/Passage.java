package io.tidegate.mail;

/**
 * A text in a letter.
 *
 * @param markdown whether somebody wrote it in a field that takes Markdown; it is then drawn in the
 *     HTML part, and without its marks in the text part
 */
public record Passage(String text, boolean markdown) {
  /** Text that says what it says, also where it looks like Markdown. */
  public static Passage plain(String text) {
    return new Passage(text, false);
  }

  /** What somebody wrote in Markdown. */
  public static Passage markdown(String text) {
    return new Passage(text, true);
  }
}
