package io.tidegate.risk.web;

import io.tidegate.risk.Answer;
import io.tidegate.ui.View;

/** One answer as it is read: what was asked, how high it is, and why. */
public record AnswerLine(String title, int score, String sentence) implements View {
  static AnswerLine of(Answer answer) {
    return new AnswerLine(answer.question().title(), answer.score(), sentence(answer));
  }

  private static String sentence(Answer answer) {
    if (answer.departs()) {
      return "Proposed %d, set to %d by %s: “%s”"
          .formatted(answer.proposed(), answer.score(), answer.by(), answer.overrideReason());
    }
    return answer.by().isEmpty()
        ? answer.proposedBecause()
        : "%s. Confirmed by %s".formatted(answer.proposedBecause(), answer.by());
  }
}
