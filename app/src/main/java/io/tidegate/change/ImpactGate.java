package io.tidegate.change;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Somebody looked whom it hits, where the policy asks for it and the inventory knows of anything.
 */
@Component
class ImpactGate implements Gate {
  private final ImpactLookStore looks;

  ImpactGate(ImpactLookStore looks) {
    this.looks = looks;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    Change change = question.change();
    if (change.scope().affected().isEmpty()
        || !question.asks(Requirement.IMPACT)
        || looks.find(change).isPresent()) {
      return List.of();
    }
    return List.of(
        question.by(
            Requirement.IMPACT,
            Blocker.of(
                "impact-unseen",
                "Nobody has looked whom it hits, as it stands",
                "Look through what is impacted, and say that you did.",
                question.at("#impact"))));
  }
}
