package io.tidegate.change;

import io.tidegate.policy.Policies;
import io.tidegate.policy.Policy;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The rules a change lives by: those it was submitted under, else today's. */
@Component
class PinnedPolicy {
  private final Policies policies;

  PinnedPolicy(Policies policies) {
    this.policies = policies;
  }

  Policy of(Change change) {
    return policies.livedBy(change.policyVersion(), change.client());
  }

  /** The same, read when somebody asks, and once. */
  Supplier<Policy> once(Change change) {
    return SingletonSupplier.of(() -> of(change));
  }
}
