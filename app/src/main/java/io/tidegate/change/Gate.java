package io.tidegate.change;

import io.tidegate.kernel.Actor;
import java.time.Instant;
import java.util.List;

/**
 * A condition that a room lays on transitions. Asked inside the transaction of the transition with
 * the change locked, and for the page without; an answer is computed from what is stored, never
 * remembered.
 */
public interface Gate {
  /** What stands in the way; empty lets it through. */
  List<Blocker> blockers(Question question);

  /**
   * May this change take this transition now?
   *
   * @param change as it stands; on a reclassification already with the type it would get
   */
  record Question(Change change, Transition transition, Actor actor, Instant now) {
    /** Whether one of these transitions is asked about. */
    public boolean about(Transition... transitions) {
      return List.of(transitions).contains(transition);
    }

    /**
     * Whether the documents of a change must be complete for this: to request approval and, of a
     * normal change, again to be authorised; of an emergency only to close.
     */
    public boolean documentsDue() {
      return switch (transition) {
        case REQUEST_APPROVAL -> true;
        case AUTHORIZE -> change.type() == ChangeType.NORMAL;
        case CLOSE -> change.type() == ChangeType.EMERGENCY;
        case SUBMIT,
            RECLASSIFY,
            RECORD,
            REOPEN,
            REJECT,
            REWORK,
            START,
            FINISH,
            ROLL_BACK,
            ACCEPT,
            HOLD,
            RESUME,
            CANCEL ->
            false;
      };
    }

    /** An address on the change's own pages. */
    public String at(String place) {
      return "/changes/" + change.number() + place;
    }
  }
}
