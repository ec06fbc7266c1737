package io.tidegate.cab.web;

import io.tidegate.cab.Reply;
import io.tidegate.ui.Field;
import io.tidegate.ui.Option;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a meeting's page that is live for everybody who looks at it.
 *
 * @param settled what was on the agenda and was settled without the meeting
 * @param steps from there to what stands before and after it
 * @param item what the reader looks at: by default what is before the board; null for nothing
 * @param elsewhere what to say when the board is at something that is not the reader's to see
 * @param earlier what earlier meetings asked for and is not done
 */
public record MeetingBoard(
    Head head,
    List<Line> agenda,
    List<Line> settled,
    Steps steps,
    @Nullable ItemView item,
    String elsewhere,
    List<SeatLine> seats,
    List<ActionLine> actions,
    List<ActionLine> earlier,
    Forms forms)
    implements View {
  /** What somebody may have said. */
  public static final List<Option> ANSWERS =
      List.of(
          Option.of(Reply.COMING.name(), "They come"),
          Option.of(Reply.DECLINED.name(), "They do not come"));

  /**
   * What it is and how far it is.
   *
   * @param source where the reader finds the same again: at the item they asked for, or at whatever
   *     is before the board
   * @param from the item that is before the board; empty for none
   * @param rhythm how it comes back; empty when it does not
   * @param series its address among those that come back; empty when it does not
   * @param because why it was cancelled; empty otherwise
   * @param told in which order and by whom, in a line
   */
  public record Head(
      String path,
      String source,
      String title,
      Tone tone,
      String state,
      String when,
      String place,
      String chair,
      String quorum,
      Tone quorumTone,
      String told,
      String rhythm,
      String series,
      String because,
      String from,
      long version,
      boolean runs,
      boolean planned,
      boolean running,
      boolean mayCome,
      boolean nextLeft) {
    /** Whether the reader may still add to it. */
    public boolean keeps() {
      return runs && (planned || running);
    }
  }

  /**
   * An item in the list.
   *
   * @param took what it took so far; empty for nothing
   * @param since from when on the clock would show that, while the board is at it; null otherwise
   */
  public record Line(
      String id,
      String href,
      Tone tone,
      String glyph,
      String title,
      String small,
      String took,
      @Nullable Instant since,
      boolean current,
      boolean looked) {}

  /**
   * The way through the agenda.
   *
   * @param place of what the reader looks at, such as {@code 3 of 12}; empty for nothing
   * @param previous the address of the item before it; empty at the first
   * @param next the address of the item after it; empty at the last
   * @param back the item that the board can go back to; empty for none
   */
  public record Steps(String place, String previous, String next, String back) {}

  /** Somebody's place on the board. */
  public record SeatLine(String name, String small, boolean here, boolean away) {}

  /**
   * The fields of what may be typed besides the item.
   *
   * @param guests whom one may ask in: whoever has no place, those of clients too
   * @param people those of the staff among them
   */
  public record Forms(
      Field topic,
      Field member,
      List<Option> guests,
      List<Option> people,
      @Nullable ReplyForm reply,
      @Nullable NotingForm noting,
      Field cancel) {}

  /**
   * The reader's own answer to the invitation.
   *
   * @param reply what it is; empty for none yet
   * @param substitutes whom they may send instead; nobody for who sends nobody
   * @param usually who comes where they name nobody
   * @param open whether the form stands open
   */
  public record ReplyForm(
      String reply,
      String said,
      Field substitute,
      List<Option> substitutes,
      String usually,
      boolean open) {}

  /** An answer that was given elsewhere. */
  public record NotingForm(
      Field person, List<Option> asked, Field answer, Field substitute, boolean open) {}
}
