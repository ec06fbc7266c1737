package io.tidegate.review;

import io.tidegate.calendar.Glass;
import io.tidegate.change.Change;
import io.tidegate.policy.Policies;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which changes are reviewed afterwards: some always, others by the policy they live by. */
@Component
class DuePirs {
  private final Glass glass;
  private final Policies policies;

  DuePirs(Glass glass, Policies policies) {
    this.glass = glass;
    this.policies = policies;
  }

  /** Why a review is due, in words that follow "because"; empty when none is. */
  Optional<String> because(Change change) {
    return PirPolicy.dueBecause(change, glass.brokenFor(change.id()))
        .or(() ->
            policies
                .livedBy(change.policyVersion(), change.client())
                .get(PirRules.SECTION)
                .because(change));
  }
}
