package io.tidegate.change;

import static io.tidegate.change.ChangeType.EMERGENCY;
import static io.tidegate.change.ChangeType.NORMAL;
import static io.tidegate.change.ChangeType.STANDARD;
import static io.tidegate.change.FromRisk.ALWAYS;
import static io.tidegate.change.FromRisk.HIGH;
import static io.tidegate.change.FromRisk.MEDIUM;

import java.util.Map;

/** What each preset asks of a change. */
final class PresetRequirements {
  private static final Map<ChangeType, FromRisk> BOTH = Map.of(NORMAL, ALWAYS, EMERGENCY, ALWAYS);
  private static final Map<ChangeType, FromRisk> MEDIUM_UP =
      Map.of(NORMAL, MEDIUM, EMERGENCY, HIGH);
  private static final Map<ChangeType, FromRisk> HIGH_UP = Map.of(NORMAL, HIGH, EMERGENCY, HIGH);

  private PresetRequirements() {}

  /** All papers of every normal and emergency change, as the design of the lifecycle has them. */
  static RequirementRules itil() {
    return new RequirementRules(
        Map.ofEntries(
            Map.entry(Requirement.TEST_PLAN, BOTH),
            Map.entry(Requirement.ROLLBACK_PLAN, BOTH),
            Map.entry(Requirement.PROVEN_WAY_BACK, Map.of(NORMAL, HIGH)),
            Map.entry(Requirement.SAFEGUARDS, BOTH),
            Map.entry(Requirement.BACKUP, BOTH),
            Map.entry(Requirement.STATE_BEFORE, BOTH),
            Map.entry(Requirement.TESTS, BOTH),
            Map.entry(Requirement.CONFIRMATION, Map.of(NORMAL, ALWAYS))));
  }

  /** The same, with names and figures that an auditor asks for, and rehearsals sooner. */
  static RequirementRules cobit() {
    return itil()
        .asking(Requirement.PROVEN_WAY_BACK, NORMAL, MEDIUM)
        .asking(Requirement.IMPACT, NORMAL, MEDIUM)
        .asking(Requirement.IMPLEMENTERS, NORMAL, ALWAYS)
        .asking(Requirement.RECIPIENTS, NORMAL, ALWAYS)
        .asking(Requirement.VALIDATOR, NORMAL, MEDIUM)
        .asking(Requirement.EFFORT, NORMAL, MEDIUM)
        .asking(Requirement.EFFORT, EMERGENCY, ALWAYS);
  }

  /** Little paper; going back stays asked of everything, since it is automatic. */
  static RequirementRules devops() {
    return new RequirementRules(
        Map.ofEntries(
            Map.entry(Requirement.TEST_PLAN, MEDIUM_UP),
            Map.entry(Requirement.ROLLBACK_PLAN, BOTH),
            Map.entry(Requirement.PROVEN_WAY_BACK, Map.of(NORMAL, HIGH)),
            Map.entry(Requirement.SAFEGUARDS, MEDIUM_UP),
            Map.entry(Requirement.BACKUP, BOTH),
            Map.entry(Requirement.STATE_BEFORE, Map.of(NORMAL, HIGH)),
            Map.entry(Requirement.TESTS, BOTH)));
  }

  /** What fits into five minutes; more where there is more to lose. */
  static RequirementRules smallTeam() {
    return new RequirementRules(
        Map.ofEntries(
            Map.entry(Requirement.TEST_PLAN, HIGH_UP),
            Map.entry(Requirement.ROLLBACK_PLAN, MEDIUM_UP),
            Map.entry(Requirement.PROVEN_WAY_BACK, Map.of(NORMAL, HIGH)),
            Map.entry(Requirement.SAFEGUARDS, HIGH_UP),
            Map.entry(Requirement.BACKUP, BOTH),
            Map.entry(Requirement.STATE_BEFORE, Map.of(NORMAL, HIGH)),
            Map.entry(Requirement.TESTS, MEDIUM_UP),
            Map.entry(Requirement.CONFIRMATION, Map.of(NORMAL, MEDIUM))));
  }

  /** PCI DSS 6.5.1 and 6.5.4: each field of each change, and the parts in different hands. */
  static RequirementRules regulated() {
    RequirementRules rules =
        itil()
            .asking(Requirement.PROVEN_WAY_BACK, NORMAL, MEDIUM)
            .asking(Requirement.IMPACT, NORMAL, ALWAYS)
            .asking(Requirement.STATE_BEFORE, STANDARD, ALWAYS);
    for (ChangeType type : BOTH.keySet()) {
      rules =
          rules
              .asking(Requirement.IMPLEMENTERS, type, ALWAYS)
              .asking(Requirement.RECIPIENTS, type, ALWAYS)
              .asking(Requirement.VALIDATOR, type, ALWAYS)
              .asking(Requirement.DUTIES_APART, type, ALWAYS);
    }
    return rules;
  }
}
