package io.tidegate.change;

import java.util.List;

/** The answer to a {@link Move}. A refusal is an everyday answer, so it is a value. */
public sealed interface Answer {
  /**
   * It happened; {@code taken} lists the transitions in order, more than one where the first
   * carried on.
   */
  record Moved(Change change, List<Transition> taken) implements Answer {
    public Moved {
      taken = List.copyOf(taken);
    }
  }

  /** It did not happen, and nothing was written. */
  record Refused(Change change, List<Blocker> blockers) implements Answer {
    public Refused {
      blockers = List.copyOf(blockers);
    }
  }
}
