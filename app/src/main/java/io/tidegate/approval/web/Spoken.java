package io.tidegate.approval.web;

import io.tidegate.ui.Field;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import io.tidegate.ui.Tone;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spoken authorisations of an emergency, and the forms to record, confirm and deny one.
 *
 * @param recording null when the reader cannot record one now
 * @param answering null when none waits for the reader's own yes or no
 */
public record Spoken(
    List<Word> words, @Nullable Recording recording, @Nullable Answering answering) {
  /** Whether there is anything to show. */
  public boolean shown() {
    return !words.isEmpty() || recording != null;
  }

  /**
   * One word as it was written down.
   *
   * @param said who authorised it, when and by what channel
   * @param recorded by whom
   * @param standing what became of it
   */
  public record Word(Tone tone, String said, String recorded, String standing) {}

  /** The form that writes one down. */
  public record Recording(
      Field authoriser,
      List<Option> authorisers,
      Field saidAt,
      ZoneId zone,
      Field channel,
      Problems problems) {}

  /**
   * The authoriser's own answer.
   *
   * @param id the vote that the word counts as
   * @param said what was written down in their name
   */
  public record Answering(String id, String said, Field words, Problems problems) {}
}
