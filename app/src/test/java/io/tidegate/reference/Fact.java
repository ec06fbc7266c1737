package io.tidegate.reference;

import static io.tidegate.reference.State.DRAFT;
import static io.tidegate.reference.State.IMPLEMENT;
import static io.tidegate.reference.State.REVIEW;
import static io.tidegate.reference.State.SCHEDULED;
import static io.tidegate.reference.State.VALIDATE;

import java.util.Set;

/** A fact that is there or not and is not material, with the states in which it is said (A18). */
public enum Fact {
  DESCRIBED(State.from(DRAFT, REVIEW)),
  SAFEGUARDS_STATED(State.from(DRAFT, REVIEW)),
  EMERGENCY_STATED(State.from(DRAFT, REVIEW)),
  REHEARSED(State.from(DRAFT, SCHEDULED)),
  RESTORE_POINT_VERIFIED(State.from(DRAFT, SCHEDULED)),
  STEPS_DONE(State.from(IMPLEMENT, IMPLEMENT)),
  TESTS_RECORDED(State.from(IMPLEMENT, REVIEW)),
  UAT_CONFIRMED(State.from(VALIDATE, VALIDATE)),
  ACTUALS_RECORDED(State.from(DRAFT, REVIEW)),
  REVIEW_COMPLETE(State.from(VALIDATE, REVIEW)),
  DOCUMENTED(State.from(IMPLEMENT, REVIEW)),
  RETROSPECTIVE_COMPLETE(State.from(IMPLEMENT, REVIEW));

  private final Set<State> states;

  Fact(Set<State> states) {
    this.states = states;
  }

  /** Whether approvers decide on it too (A18). */
  boolean isMaterial() {
    return this == DESCRIBED || this == SAFEGUARDS_STATED || this == EMERGENCY_STATED;
  }

  boolean isSaidIn(State state) {
    return states.contains(state);
  }
}
