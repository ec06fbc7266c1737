package io.tidegate.risk;

/**
 * What stands for one question: the score that counts, beside the one that was proposed.
 *
 * @param score from 1 (low) to 5 (high)
 * @param proposed the score the facts suggested at that time
 * @param proposedBecause why, in a sentence
 * @param overrideReason why the score differs from the proposed one; empty when it does not
 * @param by the name of who answered; empty when the proposal was taken over by Tidegate
 */
public record Answer(
    Question question,
    int score,
    int proposed,
    String proposedBecause,
    String overrideReason,
    String by) {
  public Answer {
    if (score < 1 || score > 5) {
      throw new IllegalArgumentException(question.title() + " is scored 1 to 5, not " + score);
    }
    if (score != proposed && overrideReason.isBlank()) {
      throw new IllegalArgumentException(
          question.title() + " departs from its proposal unexplained");
    }
  }

  /** The proposal as it is, confirmed by the named person; an empty name is Tidegate. */
  public static Answer confirmed(Proposal proposal, String by) {
    return new Answer(
        proposal.question(), proposal.score(), proposal.score(), proposal.reason(), "", by);
  }

  /** Another score than proposed, with the person's reason. A score as proposed needs none. */
  public static Answer overridden(Proposal proposal, int score, String reason, String by) {
    return score == proposal.score()
        ? confirmed(proposal, by)
        : new Answer(
            proposal.question(), score, proposal.score(), proposal.reason(), reason.strip(), by);
  }

  /** Whether a person departed from what was proposed. */
  public boolean departs() {
    return score != proposed;
  }

  /** The sentence that explains the score that counts. */
  public String reason() {
    return departs() ? overrideReason : proposedBecause;
  }

  /**
   * What stands after the facts changed. An answer follows its proposal. A person's higher score
   * stays with its reason; a lower one was given for other facts, so it stays only while the
   * proposal does.
   */
  Answer after(Proposal now) {
    if (now.score() == proposed || (departs() && score > now.score())) {
      return new Answer(question, score, now.score(), now.reason(), overrideReason, by);
    }
    return confirmed(now, "");
  }
}
