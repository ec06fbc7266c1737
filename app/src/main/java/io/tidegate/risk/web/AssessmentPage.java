package io.tidegate.risk.web;

import io.tidegate.change.ChangeHead;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Views of the impact: whose is asked for, what they say, and the forms to ask, answer and waive.
 *
 * @param asking the form to ask; null when the reader may not
 * @param whyNot why there is no form to ask; empty when there is one
 * @param refusal why the last deed did not happen; empty when it did
 * @param kept what was written in vain with it
 */
public record AssessmentPage(
    Frame frame,
    ChangeHead head,
    String action,
    List<Row> rows,
    @Nullable Asking asking,
    String whyNot,
    Problems problems,
    String refusal,
    List<String> kept)
    implements View {
  /**
   * One task.
   *
   * @param asked who asked and when
   * @param words what was said; empty for nothing
   * @param said who said it and when; empty while nobody did
   * @param waived who goes on without it, and why; empty while nobody does
   * @param answering the reader's form; null when it is not theirs to answer
   * @param waiving the reason for going on without it; null when it is not theirs to say
   */
  public record Row(
      String id,
      Tone tone,
      String who,
      String verdict,
      String question,
      String asked,
      String words,
      String said,
      String waived,
      @Nullable Answering answering,
      @Nullable Field waiving) {}

  /** The form to answer. */
  public record Answering(Field verdict, List<Option> verdicts, Field words) {}

  /** The form to ask. */
  public record Asking(Field assessor, List<Option> assessors, Field question, Field due) {}
}
