package io.tidegate.reference;

import static io.tidegate.reference.State.ASSESS;
import static io.tidegate.reference.State.DRAFT;
import static io.tidegate.reference.State.IMPLEMENT;
import static io.tidegate.reference.State.REJECTED;
import static io.tidegate.reference.State.REVIEW;
import static io.tidegate.reference.State.SCHEDULED;
import static io.tidegate.reference.State.VALIDATE;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The sixteen transitions, with the states each may leave and whether a hold stops it. */
public enum Transition {
  SUBMIT(Held.STOPS, EnumSet.of(DRAFT)),
  RECLASSIFY(Held.LETS_PASS, State.from(DRAFT, SCHEDULED)), // A13, A14
  RECORD(Held.STOPS, EnumSet.of(DRAFT)),
  REQUEST_APPROVAL(Held.STOPS, EnumSet.of(ASSESS)),
  AUTHORIZE(Held.STOPS, EnumSet.of(State.AUTHORIZE)),
  REOPEN(Held.LETS_PASS, EnumSet.of(SCHEDULED)),
  REJECT(Held.LETS_PASS, EnumSet.of(State.AUTHORIZE)),
  REWORK(Held.LETS_PASS, EnumSet.of(ASSESS, State.AUTHORIZE, SCHEDULED, REJECTED)),
  START(Held.STOPS, EnumSet.of(SCHEDULED)),
  FINISH(Held.STOPS, EnumSet.of(IMPLEMENT)), // of a rollback it passes: A13
  ROLL_BACK(Held.LETS_PASS, EnumSet.of(IMPLEMENT, VALIDATE)),
  ACCEPT(Held.STOPS, EnumSet.of(VALIDATE)),
  CLOSE(Held.STOPS, EnumSet.of(REVIEW)),
  HOLD(Held.LETS_PASS, State.from(ASSESS, IMPLEMENT)),
  RESUME(Held.LETS_PASS, State.from(ASSESS, VALIDATE)), // A13
  CANCEL(Held.LETS_PASS, State.from(DRAFT, SCHEDULED));

  private enum Held {
    STOPS,
    LETS_PASS
  }

  private final Held held;
  private final Set<State> from;

  Transition(Held held, Set<State> from) {
    this.held = held;
    this.from = from;
  }

  boolean leaves(State state) {
    return from.contains(state);
  }

  boolean stopsWhenHeld() {
    return held == Held.STOPS;
  }

  /** The name as an address or a ledger would write it, such as {@code request-approval}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
