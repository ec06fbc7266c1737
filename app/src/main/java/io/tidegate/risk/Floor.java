package io.tidegate.risk;

/**
 * A rule that no total can soften: this score on this question makes a change at least so risky.
 */
public record Floor(Question question, int fromScore, RiskLevel atLeast) {
  boolean holdsFor(Questionnaire questionnaire) {
    return questionnaire.to(question).score() >= fromScore;
  }

  String sentence(Questionnaire questionnaire) {
    return "%s scored %d: at least %s"
        .formatted(question.title(), questionnaire.to(question).score(), atLeast.title());
  }
}
