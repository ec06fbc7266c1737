package io.tidegate.reference;

import java.util.EnumSet;
import java.util.Set;

/** Where a change stands. */
public enum State {
  DRAFT,
  ASSESS,
  AUTHORIZE,
  SCHEDULED,
  IMPLEMENT,
  VALIDATE,
  REVIEW,
  CLOSED,
  REJECTED,
  CANCELLED;

  /** All states from the first to the last, both included, along the forward path. */
  static Set<State> from(State first, State last) {
    return EnumSet.range(first, last);
  }

  /** Whether nothing ever leads out of this state. */
  public boolean isFinal() {
    return this == CLOSED || this == CANCELLED;
  }
}
