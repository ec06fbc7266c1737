package io.tidegate;

import io.tidegate.reference.Answer;
import io.tidegate.reference.Blocker;
import io.tidegate.reference.ChangeType;
import io.tidegate.reference.ReferenceChange;
import io.tidegate.reference.State;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How much was played, so that a test can say that it went everywhere. */
final class Tally {
  private final Map<State, Integer> arrivals = new EnumMap<>(State.class);
  private final Map<ChangeType, Integer> closed = new EnumMap<>(ChangeType.class);
  private final Set<Blocker> met = EnumSet.noneOf(Blocker.class);
  private int moved;
  private int done;
  private int refused;

  void count(Answer answer, ReferenceChange change) {
    State state = change.state();
    switch (answer) {
      case Answer.Moved _ -> {
        moved++;
        arrivals.merge(state, 1, Integer::sum);
        if (state == State.CLOSED) {
          closed.merge(change.type(), 1, Integer::sum);
        }
      }
      case Answer.Done _ -> done++;
      case Answer.Refused(_, Set<Blocker> blockers) -> {
        refused++;
        met.addAll(blockers);
      }
    }
  }

  Set<State> statesReached() {
    return arrivals.keySet();
  }

  Set<ChangeType> typesClosed() {
    return closed.keySet();
  }

  Set<Blocker> blockersMet() {
    return met;
  }

  @Override
  public String toString() {
    return "%d commands: %d moved, %d written, %d refused; arrivals: %s; closed: %s"
        .formatted(moved + done + refused, moved, done, refused, arrivals, closed);
  }
}
