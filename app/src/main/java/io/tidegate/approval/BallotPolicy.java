package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.util.Optional;
import java.util.Set;

/** Who may give whose vote in a stage. No I/O. */
final class BallotPolicy {
  private BallotPolicy() {}

  /**
   * Why this hand may not give this vote; empty when it may. Those to whom the stage was escalated
   * stand in for everybody in it.
   *
   * @param principals those whom the hand stands in for now
   */
  static Optional<String> refusal(
      JudgedStage stage, PersonId voter, PersonId hand, Set<PersonId> principals) {
    if (!stage.turn()) {
      return Optional.of("It is not the turn of " + stage.stage().name() + ".");
    }
    boolean standsIn = principals.contains(voter) || stage.escalated().to().contains(hand);
    if (!voter.equals(hand) && !standsIn) {
      return Optional.of("You do not stand in for this person now.");
    }
    return separation(stage, voter, hand).or(() -> once(stage, voter, hand));
  }

  private static Optional<String> separation(JudgedStage stage, PersonId voter, PersonId hand) {
    Bench bench = stage.bench();
    boolean alone = bench.coolOff() != null && voter.equals(hand);
    if (bench.excludes(voter) || (bench.involved().contains(hand) && !alone)) {
      return Optional.of(
          "Who asked for a change or makes it does not decide on it, nor in somebody's place.");
    }
    return bench.eligible().contains(voter)
        ? Optional.empty()
        : Optional.of("This is not a decision of " + stage.stage().name() + " for you.");
  }

  private static Optional<String> once(JudgedStage stage, PersonId voter, PersonId hand) {
    return stage.given().anyMatch(vote -> vote.hand().equals(hand) && !vote.voter().equals(voter))
        ? Optional.of("You have decided in this stage already; one person counts once.")
        : Optional.empty();
  }
}
