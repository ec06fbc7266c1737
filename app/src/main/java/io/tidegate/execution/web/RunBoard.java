package io.tidegate.execution.web;

import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import io.tidegate.ui.WindowBar;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The live part of the run page: what it says changes under the eyes of whoever watches.
 *
 * @param clock null before the start, after the end, and without a window
 * @param current the one step to look at; null when nothing is to be done now
 * @param before what to do before the start; null once it has started
 * @param finish how to finish; null while steps are open or the reader may not
 * @param decision the question of go or no-go; null while it does not arise
 */
public record RunBoard(
    Head head,
    @Nullable Clock clock,
    List<Group> groups,
    String tally,
    @Nullable CurrentStep current,
    @Nullable Before before,
    @Nullable Finish finish,
    @Nullable Decide decision,
    RollBack rollBack,
    List<Line> log,
    String nothingToDo)
    implements View {

  /** The same, with a note that was typed and could not be taken; an empty one changes nothing. */
  RunBoard keeping(String text) {
    return text.isBlank()
        ? this
        : new RunBoard(
            head.drafting(text),
            clock,
            groups,
            tally,
            current,
            before,
            finish,
            decision,
            rollBack,
            log,
            nothingToDo);
  }

  /** What the page is about. {@code path} is the change's own address. */
  public record Head(
      String path,
      String code,
      String title,
      String state,
      String stateTitle,
      String clientLetters,
      String client,
      String started,
      long version,
      @Nullable String hold,
      boolean mayWrite,
      String draft) {
    private Head drafting(String text) {
      return new Head(
          path,
          code,
          title,
          state,
          stateTitle,
          clientLetters,
          client,
          started,
          version,
          hold,
          mayWrite,
          text);
    }
  }

  /**
   * The board with the clock.
   *
   * @param left how long until then as the browser counts on, {@code 1:12:05}
   * @param deadline the last moment to begin the rollback; null where there is none
   * @param start the window's start, for the bar that moves by itself
   */
  public record Clock(
      Tone tone,
      String label,
      String left,
      @Nullable Instant deadline,
      Instant start,
      Instant end,
      WindowBar bar,
      String now,
      String zone,
      String pace) {}

  /** Steps under one heading. */
  public record Group(String title, List<Row> rows) {}

  /** A step in the list. {@code took} is {@code 14 of 15 min}. */
  public record Row(
      String label,
      String text,
      Tone tone,
      String glyph,
      String word,
      String took,
      boolean ended,
      boolean current,
      String href) {}

  /**
   * The step at hand.
   *
   * @param by who is at it; empty when nobody
   * @param mayWork whether the reader may tick it
   * @param mine whether the reader is at it
   */
  public record CurrentStep(
      String path,
      String label,
      String of,
      String kind,
      String text,
      String verification,
      String command,
      boolean commandIsLink,
      String tools,
      String by,
      String since,
      @Nullable Instant begun,
      int minutes,
      int taken,
      boolean irreversible,
      boolean required,
      @Nullable String problem,
      boolean mayWork,
      boolean mine,
      boolean underWay,
      String next) {}

  /** What to do before work begins. */
  public record Before(
      boolean mayStart,
      List<Hindrance> hindrances,
      boolean open,
      List<Kept> states,
      boolean mayKeep) {}

  /** The state before of one affected item; {@code said} is empty while nothing was said. */
  public record Kept(String item, String name, String said, String by) {}

  /**
   * The end of the run.
   *
   * @param asPlanned whether all that is left can be finished in one go
   * @param touches whether the change touches items of the inventory, which are documented
   */
  public record Finish(
      boolean allDone,
      boolean may,
      boolean asPlanned,
      boolean touches,
      List<Hindrance> hindrances) {
    /** What the one click does besides finishing. */
    public String consequence() {
      return touches
          ? "Ticks what is left, tells the result as successful and the documentation of what it"
              + " touched as up to date, and closes."
          : "Ticks what is left, tells the result as successful, and closes.";
    }
  }

  /**
   * Go or no-go.
   *
   * @param said what was decided; null while nothing was
   */
  public record Decide(
      boolean due, boolean may, String who, @Nullable String said, boolean stopped) {}

  /** Going back: possible or not, and what it means. */
  public record RollBack(
      boolean possible, boolean may, String sentence, int steps, String doneBy) {}

  /** A line of the live log. */
  public record Line(
      Instant at,
      String time,
      String moment,
      String who,
      String what,
      @Nullable String quote,
      @Nullable String glyph,
      Tone tone,
      @Nullable String file,
      @Nullable String fileName) {}
}
