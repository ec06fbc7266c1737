package io.tidegate.change;

import static io.tidegate.change.Capacity.ANY_IMPLEMENTER;
import static io.tidegate.change.Capacity.CHANGE_MANAGER;
import static io.tidegate.change.Capacity.IMPLEMENTER;
import static io.tidegate.change.Capacity.OWNER;
import static io.tidegate.change.Capacity.REQUESTER;
import static io.tidegate.change.Capacity.TIDEGATE;
import static io.tidegate.change.Capacity.VALIDATOR;
import static io.tidegate.change.ChangeType.EMERGENCY;
import static io.tidegate.change.ChangeType.NORMAL;
import static io.tidegate.change.ChangeType.STANDARD;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The state machine as data: every edge there is (design, section 3). What must hold on an edge is
 * said by the {@link Gate}s.
 */
public final class Lifecycle {
  private static final Set<ChangeType> ALL = EnumSet.allOf(ChangeType.class);
  private static final Set<ChangeType> ASSESSED = EnumSet.of(NORMAL, EMERGENCY);

  private static final List<Edge> EDGES =
      List.of(
          edge(Transition.SUBMIT, State.DRAFT, State.ASSESS, only(NORMAL), REQUESTER, OWNER),
          edge(Transition.SUBMIT, State.DRAFT, State.SCHEDULED, only(STANDARD), REQUESTER, OWNER),
          edge(Transition.SUBMIT, State.DRAFT, State.AUTHORIZE, only(EMERGENCY), REQUESTER, OWNER),
          edge(
              Transition.RECORD,
              State.DRAFT,
              State.REVIEW,
              only(EMERGENCY),
              ANY_IMPLEMENTER,
              CHANGE_MANAGER),
          edge(
              Transition.REQUEST_APPROVAL,
              State.ASSESS,
              State.AUTHORIZE,
              only(NORMAL),
              CHANGE_MANAGER,
              OWNER),
          edge(Transition.AUTHORIZE, State.AUTHORIZE, State.SCHEDULED, ASSESSED, TIDEGATE),
          edge(Transition.REOPEN, State.SCHEDULED, State.AUTHORIZE, ASSESSED, TIDEGATE),
          edge(Transition.REJECT, State.AUTHORIZE, State.REJECTED, ASSESSED, TIDEGATE),
          edge(Transition.REWORK, State.ASSESS, State.DRAFT, ALL, OWNER, CHANGE_MANAGER),
          edge(Transition.REWORK, State.AUTHORIZE, State.DRAFT, ALL, OWNER, CHANGE_MANAGER),
          edge(Transition.REWORK, State.SCHEDULED, State.DRAFT, ALL, OWNER, CHANGE_MANAGER),
          edge(Transition.REWORK, State.REJECTED, State.DRAFT, ALL, OWNER, CHANGE_MANAGER),
          edge(Transition.START, State.SCHEDULED, State.IMPLEMENT, ALL, IMPLEMENTER),
          edge(Transition.FINISH, State.IMPLEMENT, State.VALIDATE, ALL, IMPLEMENTER),
          edge(
              Transition.ROLL_BACK,
              State.IMPLEMENT,
              State.IMPLEMENT,
              ALL,
              IMPLEMENTER,
              CHANGE_MANAGER),
          edge(
              Transition.ROLL_BACK,
              State.VALIDATE,
              State.IMPLEMENT,
              ALL,
              IMPLEMENTER,
              CHANGE_MANAGER),
          edge(Transition.ACCEPT, State.VALIDATE, State.REVIEW, ALL, VALIDATOR, REQUESTER),
          edge(Transition.CLOSE, State.REVIEW, State.CLOSED, ALL, CHANGE_MANAGER),
          edge(Transition.HOLD, State.ASSESS, State.ASSESS, ALL, CHANGE_MANAGER, TIDEGATE),
          edge(Transition.HOLD, State.AUTHORIZE, State.AUTHORIZE, ALL, CHANGE_MANAGER, TIDEGATE),
          edge(Transition.HOLD, State.SCHEDULED, State.SCHEDULED, ALL, CHANGE_MANAGER, TIDEGATE),
          edge(Transition.HOLD, State.IMPLEMENT, State.IMPLEMENT, ALL, CHANGE_MANAGER, TIDEGATE),
          edge(Transition.RESUME, State.ASSESS, State.ASSESS, ALL, CHANGE_MANAGER),
          edge(Transition.RESUME, State.AUTHORIZE, State.AUTHORIZE, ALL, CHANGE_MANAGER),
          edge(Transition.RESUME, State.SCHEDULED, State.SCHEDULED, ALL, CHANGE_MANAGER),
          edge(Transition.RESUME, State.IMPLEMENT, State.IMPLEMENT, ALL, CHANGE_MANAGER),
          edge(Transition.RESUME, State.VALIDATE, State.VALIDATE, ALL, CHANGE_MANAGER),
          edge(Transition.CANCEL, State.DRAFT, State.CANCELLED, ALL, OWNER, CHANGE_MANAGER),
          edge(Transition.CANCEL, State.ASSESS, State.CANCELLED, ALL, OWNER, CHANGE_MANAGER),
          edge(Transition.CANCEL, State.AUTHORIZE, State.CANCELLED, ALL, OWNER, CHANGE_MANAGER),
          edge(Transition.CANCEL, State.SCHEDULED, State.CANCELLED, ALL, OWNER, CHANGE_MANAGER));

  private static final Set<State> RECLASSIFIABLE =
      EnumSet.of(State.DRAFT, State.ASSESS, State.AUTHORIZE, State.SCHEDULED);

  private Lifecycle() {}

  /** All edges but those of reclassification, whose end depends on the type it goes to. */
  public static List<Edge> edges() {
    return EDGES;
  }

  /** The edge that a transition takes from here; empty when there is none. */
  public static Optional<Edge> edge(Transition transition, State from, ChangeType type) {
    if (transition == Transition.RECLASSIFY) {
      return RECLASSIFIABLE.contains(from)
          ? Optional.of(reclassification(from, type))
          : Optional.empty();
    }
    return EDGES.stream()
        .filter(edge -> edge.transition() == transition && edge.from() == from)
        .filter(edge -> edge.types().contains(type))
        .findFirst();
  }

  private static Edge reclassification(State from, ChangeType to) {
    State end =
        switch (to) {
          case NORMAL -> State.ASSESS;
          case EMERGENCY -> State.AUTHORIZE;
          case STANDARD -> State.SCHEDULED;
        };
    return new Edge(Transition.RECLASSIFY, from, end, only(to), List.of(CHANGE_MANAGER));
  }

  private static Edge edge(
      Transition transition, State from, State to, Set<ChangeType> types, Capacity... who) {
    return new Edge(transition, from, to, types, List.of(who));
  }

  private static Set<ChangeType> only(ChangeType type) {
    return EnumSet.of(type);
  }

  /**
   * One row of the table: the transition leads {@code from → to} for these types, taken by any of
   * these capacities.
   */
  public record Edge(
      Transition transition, State from, State to, Set<ChangeType> types, List<Capacity> who) {
    public Edge {
      types = Set.copyOf(types);
      who = List.copyOf(who);
    }
  }
}
