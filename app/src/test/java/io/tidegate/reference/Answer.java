package io.tidegate.reference;

import java.util.List;
import java.util.Set;

/** What a command came to. */
public sealed interface Answer {

  /** At least one transition, the automatic ones it caused included, in ledger order. */
  record Moved(State from, State to, List<Transition> transitions) implements Answer {}

  /** Taken, and no transition followed. */
  record Done() implements Answer {}

  /** Not taken, and nothing changed; blockers only where the word is {@code BLOCKED}. */
  record Refused(Refusal word, Set<Blocker> blockers) implements Answer {}
}
