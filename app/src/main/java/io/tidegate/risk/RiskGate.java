package io.tidegate.risk;

import io.tidegate.change.Blocker;
import io.tidegate.change.Gate;
import io.tidegate.change.Transition;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nobody decides on a change whose risk nobody has stated; what the plan check found is shown. */
@Component
class RiskGate implements Gate {
  private final RiskStore store;
  private final FactFinder facts;

  RiskGate(RiskStore store, FactFinder facts) {
    this.store = store;
    this.facts = facts;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    if (!question.documentsDue()) {
      return List.of();
    }
    List<Blocker> blockers = new ArrayList<>();
    if (store.latest(question.change().id()).isEmpty()) {
      blockers.add(missing(question));
    }
    if (question.about(Transition.REQUEST_APPROVAL)) {
      PlanCheck.findings(facts.planOf(question.change()))
          .forEach(finding -> blockers.add(found(finding, question)));
    }
    return blockers;
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
