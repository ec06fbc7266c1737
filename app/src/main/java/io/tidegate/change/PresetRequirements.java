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

  /** What none of them does without, however little it writes. */
  private static RequirementRules least() {
    return new RequirementRules(
        Map.of(
            Requirement.PROVEN_WAY_BACK, Map.of(NORMAL, HIGH),
            Requirement.BACKUP, BOTH,
            Requirement.STATE_BEFORE, Map.of(NORMAL, HIGH)));
  }

  /** All papers of every normal and emergency change, as the design of the lifecycle has them. */
  static RequirementRules itil() {
    return least()
        .asking(Requirement.TEST_PLAN, BOTH)
        .asking(Requirement.ROLLBACK_PLAN, BOTH)
        .asking(Requirement.SAFEGUARDS, BOTH)
        .asking(Requirement.STATE_BEFORE, BOTH)
        .asking(Requirement.TESTS, BOTH)
        .asking(Requirement.CONFIRMATION, NORMAL, ALWAYS);
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
    return least()
        .asking(Requirement.TEST_PLAN, MEDIUM_UP)
        .asking(Requirement.ROLLBACK_PLAN, BOTH)
        .asking(Requirement.SAFEGUARDS, MEDIUM_UP)
        .asking(Requirement.TESTS, BOTH);
  }

  /** What fits into five minutes; more where there is more to lose. */
  static RequirementRules smallTeam() {
    return least()
        .asking(Requirement.TEST_PLAN, HIGH_UP)
        .asking(Requirement.ROLLBACK_PLAN, MEDIUM_UP)
        .asking(Requirement.SAFEGUARDS, HIGH_UP)
        .asking(Requirement.TESTS, MEDIUM_UP)
        .asking(Requirement.CONFIRMATION, NORMAL, MEDIUM);
  }

  /** PCI DSS 6.5.1 and 6.5.4: each field of each change, and the parts in different hands. */
  static RequirementRules regulated() {
    return itil()
        .asking(Requirement.PROVEN_WAY_BACK, NORMAL, MEDIUM)
        .asking(Requirement.IMPACT, NORMAL, ALWAYS)
        .asking(Requirement.STATE_BEFORE, STANDARD, ALWAYS)
        .asking(Requirement.IMPLEMENTERS, BOTH)
        .asking(Requirement.RECIPIENTS, BOTH)
        .asking(Requirement.VALIDATOR, BOTH)
        .asking(Requirement.DUTIES_APART, BOTH);
  }
}
