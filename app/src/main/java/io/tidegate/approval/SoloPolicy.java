package io.tidegate.approval;

import io.tidegate.approval.ApprovalRules.Solo;
import io.tidegate.kernel.PersonId;
import io.tidegate.risk.RiskLevel;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When separation of duties leaves nobody in a two-person shop: the client becomes the second
 * person, or a self-approval waits out a cool-off. Low and medium risk only.
 */
final class SoloPolicy {
  private SoloPolicy() {}

  static boolean covers(Solo solo, @Nullable RiskLevel level) {
    return level != null && solo.levels().contains(level);
  }

  static boolean lacksPeople(Seated seated, Set<PersonId> involved) {
    int eligible = Bench.of(seated.members(), involved).eligible().size();
    boolean decidable = seated.problem() == null && seated.notApplicable() == null;
    return decidable
        && eligible
            < Math.max(
                seated.stage().rule().needed(eligible),
                seated.stage().attendance().needed(eligible));
  }

  /** The stage with the client's approvers and the requester; any one of them is enough. */
  static Seated widened(Seated seated, Set<PersonId> clientApprovers, PersonId requester) {
    Set<PersonId> members = new HashSet<>(seated.members());
    members.addAll(clientApprovers);
    members.add(requester);
    Stage stage = seated.stage();
    Stage anyOne =
        new Stage(
            stage.name() + ", solo mode",
            stage.approvers(),
            new Rule.AnyOne(),
            Attendance.NONE,
            stage.scope());
    return Seated.with(anyOne, members);
  }
}
