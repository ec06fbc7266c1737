package io.tidegate.change.web;

import io.tidegate.change.Aspect;
import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;

/** Says why somebody cannot write into a change, and what writing would do to approvals. */
final class Locks {
  private Locks() {}

  /** Why this person cannot write the aspect; empty when they can. */
  static String reason(Changes changes, Actor actor, Change change, Aspect aspect) {
    if (change.number() == 0) {
      return "";
    }
    if (!changes.mayEdit(actor, change)) {
      return "You can read this. The people of "
          + change.code()
          + " and change managers write into it.";
    }
    return changes.frozen(change, aspect).map(blocker -> sentence(blocker)).orElse("");
  }

  /** What saving does to approvals; empty when none is sought or held. */
  static String lapse(Change change, String what) {
    if (!change.state().approvalBound()) {
      return "";
    }
    return "%s is under approval. Saving makes revision %d; approvals that cover %s lapse, and are asked again."
        .formatted(change.code(), change.revision() + 1, what);
  }

  private static String sentence(Blocker blocker) {
    return blocker.sentence() + ". " + blocker.detail();
  }
}
