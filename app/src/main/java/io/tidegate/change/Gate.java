package io.tidegate.change;

import io.tidegate.kernel.Actor;
import io.tidegate.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

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
   * @param rules the policy that it lives by, read when somebody asks
   */
  record Question(
      Change change, Transition transition, Actor actor, Instant now, Supplier<Policy> rules) {
    /** The policy that the change lives by. */
    public Policy policy() {
      return rules.get();
    }

    /** Whether that policy asks this of the change now. */
    public boolean asks(Requirement requirement) {
      if (requirement.moments().stream().noneMatch(moment -> moment.comes(this))) {
        return false;
      }
      RequirementRules asked = policy().get(RequirementRules.SECTION);
      return asked.moment(requirement, change.type()).comes(this)
          && asked.asks(requirement, change);
    }

    /** The blocker, which names the rule that asks for it. */
    public Blocker by(Requirement requirement, Blocker blocker) {
      return blocker.by(
          "Asked by version %d of the policy: %s."
              .formatted(policy().version(), requirement.title()));
    }

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
