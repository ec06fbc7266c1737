package io.tidegate.approval;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeMoved;
import io.tidegate.change.ChangeRevised;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.kernel.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the change inside its own transaction: nobody ever sees a change in Authorize without its
 * route, nor an edited one with the votes on what it was before.
 */
@Component
class ApprovalListener {
  private final Court court;
  private final Changes changes;

  ApprovalListener(Court court, Changes changes) {
    this.court = court;
    this.changes = changes;
  }

  @EventListener
  void on(ChangeMoved moved) {
    switch (moved.transition()) {
      case SUBMIT, RECLASSIFY, REQUEST_APPROVAL -> asked(moved);
      case REWORK, CANCEL -> court.lapse(moved.change());
      case RESUME -> court.settle(changes.get(moved.change()));
      case RECORD, AUTHORIZE, REOPEN, REJECT, START, FINISH, ROLL_BACK, ACCEPT, CLOSE, HOLD -> {}
    }
  }

  private void asked(ChangeMoved moved) {
    if (moved.from() != State.DRAFT && moved.from() != State.ASSESS) {
      court.lapse(moved.change());
    }
    if (moved.to() == State.AUTHORIZE) {
      Change change = changes.get(moved.change());
      court.open(Actor.system(moved.account()), change);
    }
  }

  /** A scheduled change has been reopened by now; that of a standard one stays where it is. */
  @EventListener
  void on(ChangeRevised revised) {
    if (revised.change().state() == State.AUTHORIZE) {
      court.open(revised.by(), revised.change());
    }
  }
}
