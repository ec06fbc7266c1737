package io.tidegate.approval.web;

import io.tidegate.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage as a list shows it.
 *
 * @param rule what it takes, such as {@code majority of 5, 4 must vote}
 * @param answer how it stands, in a word or two
 * @param note why it is an error, does not apply or was set aside; null for none
 * @param escalated to whom it went on; empty while it did not
 * @param waiting who has yet to decide
 */
public record StageRow(
    String id,
    String name,
    Tone tone,
    String rule,
    String answer,
    @Nullable String note,
    String escalated,
    List<VoteLine> votes,
    List<Waiter> waiting) {
  /**
   * Somebody who has yet to decide.
   *
   * @param note that they are away, and who decides instead; empty while they are there
   */
  public record Waiter(String name, String note) {}

  /**
   * A vote that counts.
   *
   * @param words what was said with it, with its quotation marks; null for nothing
   * @param ballot its id when the reader may take it back; null otherwise
   */
  public record VoteLine(
      String name, String did, @Nullable String words, String at, @Nullable String ballot) {}
}
