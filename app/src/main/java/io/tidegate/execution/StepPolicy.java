package io.tidegate.execution;

import io.tidegate.change.Blocker;
import io.tidegate.change.Capacity;
import io.tidegate.change.Change;
import io.tidegate.change.Hold;
import io.tidegate.change.People;
import io.tidegate.change.State;
import io.tidegate.change.Step;
import io.tidegate.kernel.Actor;
import java.util.Optional;

/** Who may work on a step, and what keeps a step from being worked on now. */
final class StepPolicy {
  private StepPolicy() {}

  /**
   * Implementers, and the step's own owner; a validation step also the validator and the requester.
   */
  static boolean mayWork(Actor actor, Change change, Step step) {
    People people = change.people();
    return Capacity.IMPLEMENTER.heldBy(actor, change)
        || actor.person().equals(step.owner())
        || (step.kind() == Step.Kind.VALIDATION
            && (actor.person().equals(people.validator())
                || people.requester().equals(actor.person())));
  }

  /** Why the step cannot be worked on now; empty when it can. */
  static Optional<Blocker> refusal(Run run, Step step) {
    Change change = run.change();
    String at = "/changes/" + change.number();
    if (change.state() != State.IMPLEMENT) {
      return Optional.of(
          Blocker.of(
              "not-running",
              "%s is in %s; its steps are done while it is implemented"
                  .formatted(change.code(), change.state().title()),
              "",
              at));
    }
    boolean backwards = step.kind() == Step.Kind.ROLLBACK;
    if (backwards != change.rollingBack()) {
      return Optional.of(wrongWay(change, at));
    }
    Hold hold = change.hold();
    if (hold != null && !backwards) {
      return Optional.of(
          Blocker.of(
              "on-hold",
              "The change is on hold",
              "“%s” Notes, evidence and the rollback stay possible.".formatted(hold.reason()),
              at));
    }
    return run.stopped() ? Optional.of(noGo(run, at)) : Optional.empty();
  }

  static Blocker noGo(Run run, String at) {
    String reason = run.decision() == null ? "" : run.decision().reason();
    return Blocker.of(
        "no-go", "The decider said no-go", "“%s” Roll back.".formatted(reason), at + "/run");
  }

  private static Blocker wrongWay(Change change, String at) {
    return change.rollingBack()
        ? Blocker.of(
            "rolling-back",
            "The rollback is under way",
            "Only its steps are left to do.",
            at + "/run")
        : Blocker.of(
            "not-rolling-back",
            "Nobody has rolled back",
            "Roll back first, with a reason; then these steps open.",
            at + "/run");
  }
}
