package io.tidegate;

import io.tidegate.reference.Answer;
import io.tidegate.reference.State;
import java.util.EnumSet;
import java.util.Set;

/** How much was played, so that a test can say that it went everywhere. */
final class Tally {
  private final Set<State> states = EnumSet.noneOf(State.class);
  private int moved;
  private int done;
  private int refused;

  void count(Answer answer, State state) {
    states.add(state);
    switch (answer) {
      case Answer.Moved _ -> moved++;
      case Answer.Done _ -> done++;
      case Answer.Refused _ -> refused++;
    }
  }

  Set<State> statesReached() {
    return states;
  }

  @Override
  public String toString() {
    return "%d commands: %d moved, %d written, %d refused"
        .formatted(moved + done + refused, moved, done, refused);
  }
}
