package io.tidegate.risk;

import io.tidegate.risk.RiskFacts.Rollback;

/** Whether there is a way back, how long it takes, and whether anybody has tried it. */
final class RollbackProposal {
  private RollbackProposal() {}

  static Proposal of(Rollback rollback) {
    return new Proposal(Question.ROLLBACK, score(rollback), reason(rollback));
  }

  private static int score(Rollback rollback) {
    if (!rollback.impossibleBecause().isBlank() || !rollback.planned()) {
      return 5;
    }
    if (rollback.uncovered() > 0) {
      return 4;
    }
    return rollback.rehearsed() ? rehearsed(rollback.minutes()) : written(rollback.minutes());
  }

  private static int rehearsed(int minutes) {
    if (minutes <= 15) {
      return 1;
    }
    if (minutes <= 60) {
      return 2;
    }
    return minutes <= 120 ? 3 : 4;
  }

  /** A plan that nobody has tried and that says nothing of its length is not a quick one. */
  private static int written(int minutes) {
    if (minutes > 0 && minutes <= 15) {
      return 2;
    }
    return minutes <= 60 ? 3 : 4;
  }

  private static String reason(Rollback rollback) {
    if (!rollback.impossibleBecause().isBlank()) {
      return "It cannot be rolled back: " + rollback.impossibleBecause().strip();
    }
    if (!rollback.planned()) {
      return "There is no rollback step yet that says what to do";
    }
    if (rollback.uncovered() > 0) {
      return Wording.capital(Wording.count(rollback.uncovered(), "irreversible step"))
          + (rollback.uncovered() == 1 ? " is" : " are")
          + " not covered by the rollback";
    }
    return duration(rollback);
  }

  private static String duration(Rollback rollback) {
    if (rollback.minutes() == 0) {
      return "The rollback is written, not rehearsed, and has no minutes";
    }
    String minutes = Wording.minutes(rollback.minutes());
    return rollback.rehearsed()
        ? "Rollback takes %s, as rehearsed".formatted(minutes)
        : "Rollback takes %s on paper, and has not been rehearsed".formatted(minutes);
  }
}
