package io.tidegate.change;

/**
 * What, why, and what for. Texts are Markdown; empty means not yet said.
 *
 * @param category a short word of the account's own, such as "network"; may be empty
 */
public record Purpose(
    String title, String reason, String desiredOutcome, String category, Priority priority) {
  /** The longest title that is taken, in characters. */
  public static final int LONGEST_TITLE = 200;

  /** A purpose with only its title said. */
  public static Purpose titled(String title) {
    return new Purpose(title, "", "", "", Priority.MEDIUM);
  }
}
