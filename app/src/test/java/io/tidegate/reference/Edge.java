package io.tidegate.reference;

import static io.tidegate.reference.ChangeType.EMERGENCY;
import static io.tidegate.reference.ChangeType.NORMAL;
import static io.tidegate.reference.ChangeType.STANDARD;
import static io.tidegate.reference.State.ASSESS;
import static io.tidegate.reference.State.CANCELLED;
import static io.tidegate.reference.State.CLOSED;
import static io.tidegate.reference.State.DRAFT;
import static io.tidegate.reference.State.IMPLEMENT;
import static io.tidegate.reference.State.REJECTED;
import static io.tidegate.reference.State.REVIEW;
import static io.tidegate.reference.State.SCHEDULED;
import static io.tidegate.reference.State.VALIDATE;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One legal edge for one type (the type after it), written out apart from {@link ReferenceChange}
 * so that the two check each other.
 */
record Edge(Transition transition, State from, State to, ChangeType type) {

  private static final List<State> BEFORE_IMPLEMENT =
      List.of(DRAFT, ASSESS, State.AUTHORIZE, SCHEDULED);
  private static final ChangeType[] ANY = ChangeType.values();

  private static final Set<Edge> ALL =
      Stream.of(
              row(Transition.SUBMIT, List.of(DRAFT), ASSESS, NORMAL),
              row(Transition.SUBMIT, List.of(DRAFT), SCHEDULED, STANDARD),
              row(Transition.SUBMIT, List.of(DRAFT), State.AUTHORIZE, EMERGENCY),
              row(Transition.RECLASSIFY, BEFORE_IMPLEMENT, ASSESS, NORMAL),
              row(Transition.RECLASSIFY, BEFORE_IMPLEMENT, State.AUTHORIZE, EMERGENCY),
              row(Transition.RECLASSIFY, BEFORE_IMPLEMENT, SCHEDULED, STANDARD),
              row(Transition.RECORD, List.of(DRAFT), REVIEW, EMERGENCY),
              row(Transition.REQUEST_APPROVAL, List.of(ASSESS), State.AUTHORIZE, NORMAL),
              row(Transition.AUTHORIZE, List.of(State.AUTHORIZE), SCHEDULED, NORMAL, EMERGENCY),
              row(Transition.REOPEN, List.of(SCHEDULED), State.AUTHORIZE, NORMAL, EMERGENCY),
              row(Transition.REJECT, List.of(State.AUTHORIZE), REJECTED, NORMAL, EMERGENCY),
              row(Transition.REWORK, List.of(ASSESS, REJECTED), DRAFT, NORMAL, EMERGENCY),
              row(Transition.REWORK, List.of(State.AUTHORIZE), DRAFT, NORMAL, EMERGENCY),
              row(Transition.REWORK, List.of(SCHEDULED), DRAFT, ANY),
              row(Transition.START, List.of(SCHEDULED), IMPLEMENT, ANY),
              row(Transition.FINISH, List.of(IMPLEMENT), VALIDATE, ANY),
              row(Transition.ROLL_BACK, List.of(IMPLEMENT, VALIDATE), IMPLEMENT, ANY),
              row(Transition.ACCEPT, List.of(VALIDATE), REVIEW, ANY),
              row(Transition.CLOSE, List.of(REVIEW), CLOSED, ANY),
              row(Transition.CANCEL, BEFORE_IMPLEMENT, CANCELLED, ANY),
              stay(Transition.HOLD, ASSESS, State.AUTHORIZE, SCHEDULED, IMPLEMENT),
              stay(Transition.RESUME, ASSESS, State.AUTHORIZE, SCHEDULED, IMPLEMENT, VALIDATE))
          .flatMap(Collection::stream)
          .collect(Collectors.toUnmodifiableSet());

  boolean isLegal() {
    return ALL.contains(this);
  }

  private static List<Edge> row(
      Transition transition, List<State> from, State to, ChangeType... types) {
    return from.stream()
        .flatMap(state -> Stream.of(types).map(type -> new Edge(transition, state, to, type)))
        .toList();
  }

  private static List<Edge> stay(Transition transition, State... states) {
    return Stream.of(states)
        .flatMap(state -> row(transition, List.of(state), state, ANY).stream())
        .toList();
  }
}
