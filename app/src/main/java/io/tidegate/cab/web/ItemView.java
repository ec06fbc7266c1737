package io.tidegate.cab.web;

import gg.jte.Content;
import io.tidegate.ui.Field;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Option;
import io.tidegate.ui.Tone;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item, as the reader looks at it.
 *
 * @param href of what it is about; empty for a topic
 * @param outcome what became of it; empty while it is open
 * @param current whether the board is at it
 * @param took what it took so far
 * @param facts what there is to know about a model, or how a change that is over went; empty for
 *     anything else
 * @param basis what a decision on the change rests on; null for anything but a change
 * @param conflicts what its window collides with
 * @param blast what its trouble would hit, in a sentence; empty for nothing
 * @param votes how the votes on it stand; null when the board has none
 * @param deciding what may be recorded; null when nothing may
 * @param writes the form for a note; null when the reader writes none
 */
public record ItemView(
    String id,
    String path,
    String kind,
    String reference,
    String href,
    String title,
    String letters,
    String client,
    String outcome,
    Tone outcomeTone,
    String words,
    boolean open,
    boolean current,
    String took,
    Map<String, String> facts,
    @Nullable Content basis,
    List<Hindrance> conflicts,
    String blast,
    @Nullable Votes votes,
    @Nullable Deciding deciding,
    List<NoteLine> notes,
    @Nullable Writing writes,
    List<ActionLine> actions) {
  /**
   * The votes of the board, as the room of approvals counts them.
   *
   * @param verdict how they stand, in a few words
   * @param quorum whether enough voted for the rule's attendance, and how many of those who may
   *     vote are here
   * @param lapsed whose vote an edit took away
   * @param ballot the reader's own; null when they have none to give
   * @param why why there is none; empty when there is
   */
  public record Votes(
      Tone tone,
      String verdict,
      String rule,
      String quorum,
      List<VoteLine> lines,
      List<String> lapsed,
      List<String> conditions,
      @Nullable Ballot ballot,
      String why) {}

  /** One of those who may vote. */
  public record VoteLine(String name, String small, Tone tone, String word, boolean away) {}

  /**
   * The form to vote in.
   *
   * @param subject what one votes on, such as "revision 2"
   * @param revision of the change that was seen; empty for a model
   * @param options the stages, and with whose vote
   */
  public record Ballot(
      String subject,
      String revision,
      List<Option> options,
      boolean abstains,
      Field condition,
      Field reason) {}

  /**
   * What may be recorded.
   *
   * @param options the decisions; empty when the votes do not say so yet
   * @param held why not; empty when it may
   */
  public record Deciding(List<Option> options, String held, Field words, Field postpone) {}

  /**
   * What somebody wrote.
   *
   * @param plain the same without its marks, for paper
   */
  public record NoteLine(String by, String at, Content text, String plain) {}

  /** The forms to write in: a note, and what is to be done. */
  public record Writing(Field note, Field text, Field owner, List<Option> people, Field due) {}
}
