package io.tidegate.review;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Outcome;
import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a review is due, and when it is complete. */
final class PirPolicy {
  private PirPolicy() {}

  /**
   * Why a review is due, in words that follow "because"; empty when none is.
   *
   * @param glassBroken whether it was done in a blackout that was broken into
   */
  static Optional<String> dueBecause(Change change, boolean glassBroken) {
    Outcome outcome = change.result().outcome();
    if (change.rollingBack()) {
      return Optional.of("it was rolled back");
    }
    if (outcome != null && outcome.bad()) {
      return Optional.of("it failed");
    }
    if (change.type() == ChangeType.EMERGENCY) {
      return Optional.of("it was an emergency");
    }
    return glassBroken ? Optional.of("a blackout was broken into for it") : Optional.empty();
  }

  /** Whether the outcome told contradicts what the run shows. */
  static boolean contradicts(Change change) {
    Outcome outcome = change.result().outcome();
    return outcome != null && change.rollingBack() && !outcome.bad();
  }

  /** Whether it is asked if this should become a standard change, which one of those is already. */
  static boolean asksForStandard(Change change) {
    return change.type() != ChangeType.STANDARD;
  }

  /** What is still to be answered. */
  static List<Problem> missing(Change change, Pir.Answers answers) {
    List<Problem> problems = new ArrayList<>();
    if (answers.objective() == null) {
      problems.add(new Problem("objective", "Say whether the objective was achieved."));
    }
    if (answers.unexpectedImpact().isBlank()) {
      problems.add(
          new Problem("unexpectedImpact", "Say what it did that nobody expected; “none” will do."));
    }
    if (answers.rollbackAvailable() == null) {
      problems.add(new Problem("rollbackAvailable", "Say whether one could still go back."));
    }
    if (answers.lessons().isBlank()) {
      problems.add(new Problem("lessons", "Say what to do differently next time, or “nothing”."));
    }
    if (asksForStandard(change) && answers.standardCandidate() == null) {
      problems.add(
          new Problem("standardCandidate", "Say whether this should become a standard change."));
    }
    return problems;
  }
}
