package io.tidegate.change;

import io.tidegate.policy.MaterialRules;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which aspects make a new revision when they are edited under approval (design, section 3): by the
 * policy that the change was submitted under, whatever was adopted since. What happened afterwards
 * never does.
 */
@Component
class Materiality {
  private final PinnedPolicy policy;

  Materiality(PinnedPolicy policy) {
    this.policy = policy;
  }

  Set<Aspect> of(Change change) {
    MaterialRules rules = policy.of(change).get(MaterialRules.SECTION);
    Set<Aspect> material = EnumSet.complementOf(EnumSet.of(Aspect.RESULT));
    material.removeIf(aspect -> !rules.isMaterial(aspect.slug()));
    return material;
  }
}
