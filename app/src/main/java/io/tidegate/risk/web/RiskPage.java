package io.tidegate.risk.web;

import io.tidegate.change.ChangeHead;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.util.List;

/**
 * The questionnaire of one change, with its running total and its earlier scorings.
 *
 * @param action where the form goes; also the page's own address
 * @param whyNot why this reader cannot answer; empty when they can
 */
public record RiskPage(
    Frame frame,
    ChangeHead head,
    String action,
    String back,
    List<QuestionCard> cards,
    RiskTotal total,
    Problems problems,
    String whyNot,
    List<ScoringLine> history)
    implements View {
  /** Whether this reader may answer. */
  public boolean open() {
    return whyNot.isEmpty();
  }
}
