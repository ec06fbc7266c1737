package io.tidegate.policy;

import io.tidegate.kernel.Role;
import java.util.Map;
import java.util.Set;

/**
 * Who may set a blocker aside with a reason. The section {@code overrides} of the policy, schema 1.
 *
 * @param byBlocker the roles, by the blocker's code; a blocker that is not in it cannot be
 *     overridden
 */
public record OverrideRules(Map<String, Set<Role>> byBlocker) {
  /** The section as the policy keeps it. */
  public static final Section<OverrideRules> SECTION =
      new Section<>("overrides", 1, OverrideRules.class, itil());

  public OverrideRules {
    byBlocker = Map.copyOf(byBlocker);
  }

  /** The roles that may set this blocker aside; none when nobody may. */
  public Set<Role> rolesFor(String blocker) {
    return byBlocker.getOrDefault(blocker, Set.of());
  }

  private static OverrideRules itil() {
    Set<Role> managers = Set.of(Role.CHANGE_MANAGER, Role.IT_LEADERSHIP);
    return new OverrideRules(
        Map.of(
            "early-start", managers,
            "conflict", managers,
            "assessment-open", managers,
            "condition-open", managers));
  }
}
