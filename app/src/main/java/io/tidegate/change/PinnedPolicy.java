package io.tidegate.change;

import io.tidegate.policy.Policies;
import io.tidegate.policy.Policy;
import org.springframework.stereotype.Component;

/** The rules a change lives by: those it was submitted under, else today's. */
@Component
class PinnedPolicy {
  private final Policies policies;

  PinnedPolicy(Policies policies) {
    this.policies = policies;
  }

  Policy of(Change change) {
    return change.policyVersion() > 0
        ? policies.asOf(change.policyVersion(), change.client())
        : policies.current(change.client());
  }
}
