package io.tidegate.risk;

/**
 * The score that the facts suggest for one question, from 1 (low) to 5 (high), and the sentence
 * that says why.
 */
public record Proposal(Question question, int score, String reason) {
  public Proposal {
    if (score < 1 || score > 5) {
      throw new IllegalArgumentException(question.title() + " is scored 1 to 5, not " + score);
    }
  }
}
