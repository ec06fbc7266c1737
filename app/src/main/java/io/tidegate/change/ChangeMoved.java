package io.tidegate.change;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;

/**
 * A change took a transition. Listeners after the commit run at least once. Each of them is noted,
 * woken and ticked off, so a listener to whom few transitions mean anything says in its condition
 * which they are.
 */
public record ChangeMoved(
    AccountId account,
    ChangeId change,
    int number,
    Transition transition,
    State from,
    State to,
    PersonId by,
    String reason,
    Instant at)
    implements AccountEvent {
  /** Whether it stands elsewhere now. */
  public boolean left() {
    return from != to;
  }

  /** Whether approvers have it before them now. */
  public boolean asks() {
    return to == State.AUTHORIZE;
  }

  /** Whether it may be something to those who have no part in it. */
  public boolean concernsOthers() {
    return Occasion.of(this).isPresent();
  }

  /** Whether its work is done or undone. */
  public boolean worked() {
    return transition == Transition.FINISH || transition == Transition.ROLL_BACK;
  }

  /** Whether nothing more will come of it, well or not. */
  public boolean ended() {
    return to == State.CLOSED || to == State.CANCELLED;
  }
}
