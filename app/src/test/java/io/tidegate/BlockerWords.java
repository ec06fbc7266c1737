package io.tidegate;

import static java.util.Map.entry;

import io.tidegate.reference.Blocker;
import io.tidegate.reference.Transition;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the product's codes of blockers are called in the model, which is less particular. */
final class BlockerWords {
  private static final Map<String, Blocker> WORDS =
      Map.ofEntries(
          entry("reason-missing", Blocker.DESCRIPTION_INCOMPLETE),
          entry("outcome-missing", Blocker.DESCRIPTION_INCOMPLETE),
          entry("scope-missing", Blocker.SCOPE_MISSING),
          entry("model-missing", Blocker.MODEL_MISSING),
          entry("model-inactive", Blocker.MODEL_INACTIVE),
          entry("departs-from-model", Blocker.PLAN_DEPARTS_FROM_MODEL),
          entry("criterion-missing", Blocker.EMERGENCY_FACTS_INCOMPLETE),
          entry("justification-missing", Blocker.EMERGENCY_FACTS_INCOMPLETE),
          entry("incident-missing", Blocker.EMERGENCY_FACTS_INCOMPLETE),
          entry("brief-impact-missing", Blocker.EMERGENCY_FACTS_INCOMPLETE),
          entry("brief-steps-missing", Blocker.EMERGENCY_FACTS_INCOMPLETE),
          entry("brief-rollback-missing", Blocker.EMERGENCY_FACTS_INCOMPLETE),
          entry("brief-duration-missing", Blocker.EMERGENCY_FACTS_INCOMPLETE),
          entry("risk-missing", Blocker.RISK_INCOMPLETE),
          entry("safeguards-missing", Blocker.SAFEGUARDS_INCOMPLETE),
          entry("implementation-plan-missing", Blocker.IMPLEMENTATION_PLAN_MISSING),
          entry("test-plan-missing", Blocker.TEST_PLAN_MISSING),
          entry("rollback-plan-missing", Blocker.ROLLBACK_PLAN_MISSING),
          entry("window-missing", Blocker.WINDOW_MISSING),
          entry("outside-window", Blocker.TOO_EARLY),
          entry("window-passed", Blocker.WINDOW_PASSED),
          entry("state-before-missing", Blocker.STATE_BEFORE_MISSING),
          entry("approval-missing", Blocker.APPROVAL_NOT_CURRENT),
          entry("outcome-unknown", Blocker.ACTUALS_MISSING),
          entry("happening-untold", Blocker.ACTUALS_MISSING),
          entry("actual-times-missing", Blocker.ACTUALS_MISSING),
          entry("steps-open", Blocker.STEPS_OPEN),
          entry("tests-missing", Blocker.TESTS_MISSING),
          entry("uat-missing", Blocker.UAT_MISSING),
          entry("validator-implemented", Blocker.ACCEPTS_OWN_WORK),
          entry("pir-missing", Blocker.REVIEW_MISSING),
          entry("outcome-contradicts-run", Blocker.OUTCOME_CONTRADICTS_RUN),
          entry("documentation-open", Blocker.DOCUMENTATION_OPEN),
          entry("verbal-unconfirmed", Blocker.VERBAL_UNCONFIRMED),
          entry("verbal-denied", Blocker.VERBAL_DENIED));

  private BlockerWords() {}

  /** The model's words for these codes; empty when one of them is no fact of the record. */
  static Optional<Set<Blocker>> of(Transition transition, Collection<String> codes) {
    if (!WORDS.keySet().containsAll(codes) && transition != Transition.RECORD) {
      return Optional.empty();
    }
    return Optional.of(
        codes.stream().map(code -> word(transition, code)).collect(Collectors.toSet()));
  }

  private static Blocker word(Transition transition, String code) {
    return transition == Transition.RECORD
        ? Blocker.RECORD_INCOMPLETE
        : WORDS.getOrDefault(code, Blocker.APPROVAL_OPEN);
  }

  /** The product's code of a blocker that somebody overrides. */
  static String codeOf(Blocker blocker) {
    return WORDS.entrySet().stream()
        .filter(word -> word.getValue() == blocker)
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse("unknown-here");
  }
}
