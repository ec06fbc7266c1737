package io.tidegate.approval;

import io.tidegate.change.Change;
import io.tidegate.directory.Person;
import java.time.Instant;

/**
 * Somebody being asked for a decision.
 *
 * @param voter whose vote it is
 * @param hand who is asked to give it: the voter, or who stands in for them
 * @param event why they are asked now; they are told once of each
 */
record Ask(Change change, JudgedStage stage, Person voter, Person hand, Instant due, String event) {
  /** Asked for the first time. */
  static final String FIRST = "asked";

  /** Asked because others let the time pass. */
  static final String NEXT = "escalated";

  /** Whether they were asked before, and are reminded. */
  boolean again() {
    return !event.equals(FIRST) && !event.equals(NEXT);
  }

  /** Whether they are asked because others let the time pass. */
  boolean escalated() {
    return !own() && stage.escalated().to().contains(hand.id());
  }

  boolean own() {
    return voter.id().equals(hand.id());
  }
}
