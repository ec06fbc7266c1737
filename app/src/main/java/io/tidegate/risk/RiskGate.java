package io.tidegate.risk;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Gate;
import io.tidegate.change.Requirement;
import io.tidegate.change.Step;
import io.tidegate.change.Transition;
import io.tidegate.execution.Rehearsals;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Nobody decides on a change whose risk nobody has stated; what the plan check found is shown. */
@Component
class RiskGate implements Gate {
  private final RiskStore store;
  private final FactFinder facts;
  private final ObjectProvider<Rehearsals> rehearsals;

  /** Rehearsals are asked for late, since their room needs the changes, which need the gates. */
  RiskGate(RiskStore store, FactFinder facts, ObjectProvider<Rehearsals> rehearsals) {
    this.store = store;
    this.facts = facts;
    this.rehearsals = rehearsals;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    List<Blocker> blockers = new ArrayList<>();
    if (question.documentsDue() && store.latest(question.change().id()).isEmpty()) {
      blockers.add(missing(question));
    }
    if (question.asks(Requirement.PROVEN_WAY_BACK)) {
      blockers.addAll(unproven(question));
    }
    if (question.about(Transition.REQUEST_APPROVAL)) {
      PlanCheck.findings(facts.planOf(question.change()))
          .forEach(finding -> blockers.add(found(finding, question)));
    }
    return blockers;
  }

  /** A rollback was tried, or there is a point to restore to (design, section 3). */
  private List<Blocker> unproven(Question question) {
    Change change = question.change();
    if (change.plan().has(Step.Kind.ROLLBACK)) {
      return rehearsals.getObject().valid(change.id()).isPresent()
          ? List.of()
          : List.of(notRehearsed(question));
    }
    return change.safeguards().backupVerifiedAt() != null
        ? List.of()
        : List.of(noRestorePoint(question));
  }

  private static Blocker notRehearsed(Question question) {
    return question.by(
        Requirement.PROVEN_WAY_BACK,
        Blocker.of(
            "rehearsal-missing",
            "The rollback has not been rehearsed",
            "A change of this risk goes back only as somebody has tried it: say who, where, when"
                + " and how long.",
            question.at("/rehearsal")));
  }

  private static Blocker noRestorePoint(Question question) {
    return question.by(
        Requirement.PROVEN_WAY_BACK,
        Blocker.of(
            "restore-point-missing",
            "There is no verified point to restore to",
            "What cannot be rolled back, at this risk, needs a backup that was restored or"
                + " checked.",
            question.at("/request#safeguards")));
  }

  private static Blocker missing(Question question) {
    return Blocker.of(
        "risk-missing",
        "The five risk questions are not answered",
        "Each has a proposed answer with its reason; confirm it, or choose another and say why.",
        question.at("/risk"));
  }

  private static Blocker found(Finding finding, Question question) {
    return Blocker.of(
            "plan-" + finding.code().slug(),
            finding.sentence(),
            finding.advice(),
            question.at("/plan"))
        .asCaution();
  }
}
