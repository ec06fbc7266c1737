package io.tidegate.reference;

import java.util.Locale;
import java.util.Optional;

/** One reason why a change cannot take a transition now. */
public enum Blocker {
  REASON_MISSING,
  DESCRIPTION_INCOMPLETE,
  SCOPE_MISSING,
  MODEL_MISSING,
  MODEL_INACTIVE,
  PLAN_DEPARTS_FROM_MODEL,
  EMERGENCY_FACTS_INCOMPLETE,
  RECORD_INCOMPLETE,
  RISK_INCOMPLETE,
  SAFEGUARDS_INCOMPLETE,
  IMPLEMENTATION_PLAN_MISSING,
  TEST_PLAN_MISSING,
  ROLLBACK_PLAN_MISSING,
  WINDOW_MISSING,
  ROLLBACK_NOT_REHEARSED,
  RESTORE_POINT_MISSING,
  APPROVAL_OPEN,
  APPROVAL_NOT_CURRENT,
  TOO_EARLY,
  WINDOW_PASSED,
  STATE_BEFORE_MISSING,
  STEPS_OPEN,
  TESTS_MISSING,
  UAT_MISSING,
  ACCEPTS_OWN_WORK,
  ACTUALS_MISSING,
  OUTCOME_CONTRADICTS_RUN,
  REVIEW_MISSING,
  DOCUMENTATION_OPEN,
  RETROSPECTIVE_INCOMPLETE,
  VERBAL_UNCONFIRMED,
  VERBAL_DENIED;

  /** The code as the product writes it, such as {@code window-passed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Who may set it aside, with a reason, for this transition (A17). */
  Optional<Role> overridableBy(Transition transition) {
    return switch (transition) {
      case START -> when(this == TOO_EARLY || this == STATE_BEFORE_MISSING, Role.CHANGE_MANAGER);
      case CLOSE -> when(this == VERBAL_DENIED, Role.IT_LEADERSHIP);
      case SUBMIT,
          RECLASSIFY,
          RECORD,
          REQUEST_APPROVAL,
          AUTHORIZE,
          REOPEN,
          REJECT,
          REWORK,
          FINISH,
          ROLL_BACK,
          ACCEPT,
          HOLD,
          RESUME,
          CANCEL ->
          Optional.empty();
    };
  }

  private static Optional<Role> when(boolean overridable, Role role) {
    return overridable ? Optional.of(role) : Optional.empty();
  }
}
