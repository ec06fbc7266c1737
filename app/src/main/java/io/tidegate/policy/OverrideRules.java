package io.tidegate.policy;

import io.tidegate.kernel.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may set a blocker aside with a reason. The section {@code overrides} of the policy, schema 1.
 *
 * @param byBlocker the roles, by the blocker's code. It speaks of those alone that may be set aside
 *     at all; one that it does not name keeps the roles that its own rule gives it
 */
public record OverrideRules(Map<String, Set<Role>> byBlocker) {
  /** The section as the policy keeps it. */
  public static final Section<OverrideRules> SECTION =
      new Section<>("overrides", 1, OverrideRules.class, itil())
          .in(Preset.REGULATED, itil().byLeadershipAlone());

  public OverrideRules {
    byBlocker =
        byBlocker.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
  }

  /** The roles that may set this blocker aside; empty when nothing is said of it. */
  public Optional<Set<Role>> rolesFor(String blocker) {
    return Optional.ofNullable(byBlocker.get(blocker));
  }

  private static OverrideRules itil() {
    Set<Role> manager = Set.of(Role.CHANGE_MANAGER);
    return new OverrideRules(
        Map.ofEntries(
            Map.entry("outside-window", manager),
            Map.entry("predecessor-open", manager),
            Map.entry("backup-missing", manager),
            Map.entry("state-before-missing", manager),
            Map.entry("condition-open", Set.of(Role.CHANGE_MANAGER, Role.IT_LEADERSHIP)),
            Map.entry("tests-missing", manager),
            Map.entry("test-failed", manager),
            Map.entry("uat-missing", manager),
            Map.entry("uat-denied", manager)));
  }

  /** The same for whom nobody but IT leadership sets anything aside. */
  private OverrideRules byLeadershipAlone() {
    Set<Role> leadership = Set.of(Role.IT_LEADERSHIP);
    return new OverrideRules(
        byBlocker.keySet().stream().collect(Collectors.toMap(code -> code, _ -> leadership)));
  }
}
