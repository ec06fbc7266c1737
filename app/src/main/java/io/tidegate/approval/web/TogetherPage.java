package io.tidegate.approval.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Tab;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;

/**
 * What waits for the reader, of which they approve several at once.
 *
 * @param others what is never approved together
 * @param answers what came of the last ones; empty when none were sent
 */
public record TogetherPage(
    Frame frame, List<Tab> tabs, List<Row> rows, List<Row> others, List<Line> answers)
    implements View {
  /**
   * A decision.
   *
   * @param option names the change, its revision, the stage and whose vote it is
   * @param whyNot why it is not approved together with others; empty when it may be
   */
  public record Row(
      int number,
      String title,
      String client,
      String stage,
      String asWhom,
      String when,
      String rollback,
      String option,
      String whyNot) {
    /** How people name the change. */
    public String code() {
      return "CHG-" + number;
    }
  }

  /** What came of one of them. */
  public record Line(Tone tone, String sentence) {}

  /** Whether any may be approved here. */
  public boolean any() {
    return rows.stream().anyMatch(row -> row.whyNot().isEmpty());
  }
}
