package io.tidegate.cab;

import io.tidegate.approval.Decision;
import io.tidegate.approval.JudgedStage;
import io.tidegate.approval.Standing;
import io.tidegate.approval.Vote;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the votes on a change stand with the board, as the room of approvals judges them. Nothing is
 * counted here a second time.
 *
 * @param stage the stage that the board decides; null when the route has none
 * @param others whether somebody else has yet to decide besides
 */
public record BoardStanding(@Nullable JudgedStage stage, boolean others) {
  static BoardStanding of(List<JudgedStage> stages) {
    JudgedStage board =
        stages.stream()
            .filter(stage -> stage.stage().isHeldBy(Role.CAB_MEMBER))
            .findFirst()
            .orElse(null);
    boolean others =
        stages.stream().anyMatch(one -> !one.equals(board) && !one.standing().passes());
    return new BoardStanding(board, others);
  }

  /** Whether the board's rule is met, its attendance included. */
  public boolean carried() {
    return stage != null && stage.standing().passes();
  }

  /** Whether the board's rule can no longer be met. */
  public boolean lost() {
    return stage != null && stage.standing().refuses();
  }

  /** How many more must vote at all before the attendance that the rule asks for is reached. */
  public int attendanceMissing() {
    return stage == null
        ? 0
        : Math.max(
            0,
            stage.standing().evidence().attendance() - stage.standing().evidence().votes().size());
  }

  /** How many more must say yes. */
  public int yesMissing() {
    return stage == null
        ? 0
        : Math.max(0, stage.standing().evidence().needed() - stage.standing().evidence().yes());
  }

  /** How many of these people may decide; who asked for the change or makes it does not count. */
  public int eligibleAmong(Set<PersonId> people) {
    return stage == null
        ? 0
        : (int) stage.bench().eligible().stream().filter(people::contains).count();
  }

  /** Whose votes count. */
  Set<PersonId> voters() {
    return stage == null
        ? Set.of()
        : stage.standing().evidence().votes().stream().map(Vote::voter).collect(Collectors.toSet());
  }

  /** The votes that count, by name, with their conditions and reasons. */
  String tally(Function<PersonId, String> name) {
    return stage == null
        ? ""
        : stage.standing().evidence().votes().stream()
            .map(vote -> name.apply(vote.voter()) + " " + said(vote.decision()))
            .collect(Collectors.joining("; "));
  }

  private static String said(Decision decision) {
    String did = decision.pastTense();
    return decision.words().isBlank()
        ? did
        : did
            + (decision instanceof Decision.Approve ? ", on condition “" : ", “")
            + decision.words()
            + "”";
  }

  /** Why the votes do not carry it or refuse it yet; empty when they do. */
  public String missing() {
    if (stage == null) {
      return "The board has no vote on it.";
    }
    return switch (stage.standing()) {
      case Standing.Broken broken -> broken.problem() + " " + broken.wayOut();
      case Standing.Unsatisfied unsatisfied when !unsatisfied.refused() -> still();
      default -> "";
    };
  }

  private String still() {
    if (yesMissing() > 0) {
      return yesMissing() == 1 ? "One yes is missing." : yesMissing() + " yes are missing.";
    }
    return attendanceMissing() == 1
        ? "One vote is missing for the attendance that the rule asks for."
        : attendanceMissing() + " votes are missing for the attendance that the rule asks for.";
  }
}
