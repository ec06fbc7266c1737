package io.tidegate.risk;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Gate;
import io.tidegate.change.Requirement;
import io.tidegate.change.Step;
import io.tidegate.change.Transition;
import io.tidegate.execution.Rehearsals;
import io.tidegate.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    if (question.about(Transition.START) && question.change().type() == ChangeType.STANDARD) {
      aboveModels(question).ifPresent(blockers::add);
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

  /**
   * Up to medium a model was judged once for all; what is riskier this time somebody decides on
   * (design, section 4). While nobody has answered for this change, what is proposed counts. It is
   * shown and stops nothing: a proposal errs upwards.
   */
  private Optional<Blocker> aboveModels(Question question) {
    Optional<Assessment> said = store.latest(question.change().id()).map(Scoring::assessment);
    Assessment assessment = said.orElseGet(() -> proposed(question));
    return assessment.level().atLeast(RiskLevel.HIGH)
        ? Optional.of(tooRisky(question, assessment, said.isPresent()))
        : Optional.empty();
  }

  private Assessment proposed(Question question) {
    RiskFacts known = facts.factsOf(question.change());
    Policy policy = question.policy();
    return Assessment.of(
        policy.get(RiskRules.SECTION).of(policy.version()),
        known,
        new Given(Map.of(), Map.of()).soFar(ProposalPolicy.propose(known)));
  }

  private static Blocker tooRisky(Question question, Assessment assessment, boolean answered) {
    return Blocker.of(
            "risk-above-model",
            "Its risk is %s, %d of 25%s: models are approved up to medium"
                .formatted(
                    assessment.level().title(),
                    assessment.total(),
                    answered ? "" : " as proposed from the facts"),
            answered
                ? "Make this a normal change, so that somebody decides on it."
                : "Answer the five questions where the proposal is wrong, or make this a normal"
                    + " change.",
            question.at("/risk"))
        .asCaution();
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
