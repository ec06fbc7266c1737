package io.tidegate.reference;

import java.util.stream.IntStream;

/** The five answers, each 1 (low) to 5 (high), or 0 when not answered. */
public record RiskAnswers(int users, int systems, int security, int rollback, int timing) {

  /** No question answered. */
  public static final RiskAnswers NONE = new RiskAnswers(0, 0, 0, 0, 0);

  /** The level of these answers, floors applied. */
  public RiskLevel level() {
    if (answers().anyMatch(answer -> answer == 0)) {
      return RiskLevel.UNKNOWN;
    }
    RiskLevel byTotal = RiskLevel.ofTotal(answers().sum());
    return systems == 5 || security == 5 ? byTotal.atLeast(RiskLevel.HIGH) : byTotal;
  }

  private IntStream answers() {
    return IntStream.of(users, systems, security, rollback, timing);
  }
}
