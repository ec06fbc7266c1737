package io.tidegate.change.web;

import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.State;
import io.tidegate.ui.Times;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lifecycle as a line of states with a gate before each: those of the change's type, and where
 * it stands on it.
 */
final class Rail {
  private static final List<State> STANDARD =
      List.of(
          State.DRAFT,
          State.SCHEDULED,
          State.IMPLEMENT,
          State.VALIDATE,
          State.REVIEW,
          State.CLOSED);
  private static final List<State> NORMAL =
      List.of(
          State.DRAFT,
          State.ASSESS,
          State.AUTHORIZE,
          State.SCHEDULED,
          State.IMPLEMENT,
          State.VALIDATE,
          State.REVIEW,
          State.CLOSED);
  private static final List<State> EMERGENCY =
      NORMAL.stream().filter(state -> state != State.ASSESS).toList();

  private Rail() {}

  static List<Stop> of(Change change, List<LedgerEvent> newestFirst, Times times) {
    List<State> states = statesOf(change);
    Map<String, LedgerEvent> arrivals = arrivals(newestFirst);
    int here = states.indexOf(change.state());
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      State state = states.get(i);
      stops.add(
          new Stop(
              state.slug(),
              state.title(),
              place(i, here, change),
              i > here ? "" : note(change, state, arrivals.get(state.name()), times)));
    }
    return stops;
  }

  private static List<State> statesOf(Change change) {
    List<State> states = new ArrayList<>(pathOf(change.type()));
    if (!states.contains(change.state())) {
      states.retainAll(EnumSet.range(State.DRAFT, State.AUTHORIZE));
      states.add(change.state());
    }
    return states;
  }

  private static List<State> pathOf(ChangeType type) {
    return switch (type) {
      case STANDARD -> STANDARD;
      case NORMAL -> NORMAL;
      case EMERGENCY -> EMERGENCY;
    };
  }

  private static String place(int stop, int here, Change change) {
    if (stop < here || (stop == here && change.state() == State.CLOSED)) {
      return "is-past";
    }
    if (stop == here) {
      return "is-now";
    }
    return stop == here + 1 ? "is-next" : "is-later";
  }

  private static Map<String, LedgerEvent> arrivals(List<LedgerEvent> newestFirst) {
    Map<String, LedgerEvent> arrivals = new HashMap<>();
    newestFirst.stream()
        .filter(event -> event.after().containsKey("state"))
        .forEach(event -> arrivals.putIfAbsent(String.valueOf(event.after().get("state")), event));
    return arrivals;
  }

  private static String note(
      Change change, State state, @Nullable LedgerEvent arrival, Times times) {
    if (state == change.state()) {
      return "since " + times.brief(change.stateSince());
    }
    if (state == State.DRAFT) {
      return times.brief(change.createdAt());
    }
    return arrival == null ? "" : times.brief(arrival.at()) + ", " + arrival.actorName();
  }
}
