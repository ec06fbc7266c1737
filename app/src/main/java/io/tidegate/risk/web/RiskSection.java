package io.tidegate.risk.web;

import io.tidegate.risk.Finding;
import io.tidegate.risk.Movement;
import io.tidegate.risk.RiskLevel;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;

/**
 * The risk on the change's own page: the answers with their reasons, or what is proposed while
 * nobody has answered; and what the plan check found.
 *
 * @param assessed whether people have answered
 * @param note which rules and when, such as "of 25. Rule set 7, scored 8 Nov"
 * @param moved what the last edit moved; empty when it was not an edit that scored
 * @param planned whether there is a plan to check
 */
public record RiskSection(
    String href,
    boolean assessed,
    boolean mayAssess,
    RiskLevel level,
    int total,
    String note,
    List<AnswerLine> answers,
    List<Movement> moved,
    boolean planned,
    List<Hindrance> findings)
    implements View {
  /** A finding as a caution: it counts as nobody's blocker. */
  static Hindrance caution(Finding finding) {
    return new Hindrance(Tone.WARN, finding.sentence(), finding.advice(), null, null, null);
  }
}
