package io.tidegate.change;

import io.tidegate.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The documents an approver needs (design, section 3, request approval). A normal change has them
 * before approval, looked at once more when it is authorised; an emergency writes them afterwards
 * and cannot close without. Which of them are asked, the policy says.
 */
@Component
class DocumentGate implements Gate {
  @Override
  public List<Blocker> blockers(Question question) {
    List<Blocker> blockers = new ArrayList<>();
    if (question.documentsDue()) {
      blockers.addAll(always(question));
    }
    blockers.addAll(plan(question));
    blockers.addAll(safeguards(question));
    return blockers;
  }

  /** What no policy does without. */
  private static List<Blocker> always(Question question) {
    Change change = question.change();
    List<Blocker> blockers = new ArrayList<>();
    if (!change.plan().has(Step.Kind.IMPLEMENTATION)) {
      blockers.add(
          Blocker.of(
              "implementation-plan-missing",
              "Write the implementation steps",
              "",
              question.at("/plan")));
    }
    if (change.type() == ChangeType.NORMAL && change.window() == null) {
      blockers.add(
          Blocker.of("window-missing", "Choose when it happens", "", question.at("/window")));
    }
    return blockers;
  }

  private static List<Blocker> plan(Question question) {
    Plan plan = question.change().plan();
    String at = question.at("/plan");
    List<Blocker> blockers = new ArrayList<>();
    if (!plan.has(Step.Kind.TEST)
        && !plan.has(Step.Kind.VALIDATION)
        && question.asks(Requirement.TEST_PLAN)) {
      blockers.add(
          question.by(
              Requirement.TEST_PLAN,
              Blocker.of("test-plan-missing", "Write how it is tested", "", at)));
    }
    if (!plan.has(Step.Kind.ROLLBACK)
        && plan.noRollbackBecause().isBlank()
        && question.asks(Requirement.ROLLBACK_PLAN)) {
      blockers.add(
          question.by(
              Requirement.ROLLBACK_PLAN,
              Blocker.of(
                  "rollback-plan-missing",
                  "Write how to go back",
                  "Or say why it cannot be rolled back; every approver will see that in red.",
                  at)));
    }
    return blockers;
  }

  private static List<Blocker> safeguards(Question question) {
    Safeguards safeguards = question.change().safeguards();
    String at = question.at("/request#safeguards");
    List<Blocker> blockers = new ArrayList<>();
    if (!safeguards.stated() && question.asks(Requirement.SAFEGUARDS)) {
      blockers.add(
          question.by(
              Requirement.SAFEGUARDS,
              Blocker.of(
                  "safeguards-missing",
                  "State the impact on security, privacy and data",
                  "“None” is an answer, if it is true.",
                  at)));
    }
    if (safeguards.dataTouched()
        && safeguards.backupVerifiedAt() == null
        && question.asks(Requirement.BACKUP)) {
      blockers.add(
          question.by(
              Requirement.BACKUP,
              Blocker.of(
                      "backup-missing",
                      "Say when the backup was last verified",
                      "Data is touched, so a backup must have been restored or checked.",
                      at)
                  .overridableBy(Role.CHANGE_MANAGER)));
    }
    return blockers;
  }
}
