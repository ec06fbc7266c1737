package io.tidegate;

import io.tidegate.reference.Answer;
import io.tidegate.reference.State;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** How much was played, so that a test can say that it went everywhere. */
final class Tally {
  private final Map<State, Integer> arrivals = new EnumMap<>(State.class);
  private int moved;
  private int done;
  private int refused;

  void count(Answer answer, State state) {
    switch (answer) {
      case Answer.Moved _ -> {
        moved++;
        arrivals.merge(state, 1, Integer::sum);
      }
      case Answer.Done _ -> done++;
      case Answer.Refused _ -> refused++;
    }
  }

  Set<State> statesReached() {
    return arrivals.keySet();
  }

  @Override
  public String toString() {
    return "%d commands: %d moved, %d written, %d refused; arrivals: %s"
        .formatted(moved + done + refused, moved, done, refused, arrivals);
  }
}
