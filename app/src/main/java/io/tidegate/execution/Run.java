package io.tidegate.execution;

import io.tidegate.change.Change;
import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a change and how far it has come.
 *
 * @param forward implementation, test and validation steps, in the plan's order
 * @param back rollback steps, in order
 * @param rehearsal the latest rehearsal of the rollback that still counts; null when there is none
 * @param decision the latest go or no-go; null when none was needed
 */
public record Run(
    Change change,
    List<RunStep> forward,
    List<RunStep> back,
    @Nullable Rehearsal rehearsal,
    @Nullable Decision decision) {
  public Run {
    forward = List.copyOf(forward);
    back = List.copyOf(back);
  }

  /** The steps to be done now: forward, or back once the run has turned. */
  public List<RunStep> toDo() {
    return change.rollingBack() ? back : forward;
  }

  /** The step to look at: the one under way, else the next one. Empty when all have ended. */
  public Optional<RunStep> current() {
    return toDo().stream()
        .filter(step -> step.progress().status().underWay())
        .findFirst()
        .or(() -> toDo().stream().filter(step -> !step.ended()).findFirst());
  }

  /** The step with this id, forward or back. */
  public Optional<RunStep> step(UUID id) {
    return Stream.concat(forward.stream(), back.stream())
        .filter(step -> step.id().equals(id))
        .findFirst();
  }

  /** The required steps that keep the run from being finished. */
  public List<RunStep> missing() {
    return toDo().stream().filter(RunStep::missing).toList();
  }

  /** How long going back takes: as rehearsed where that still counts, else as planned. */
  public Duration goingBack() {
    return rehearsal == null ? change.plan().rollback() : rehearsal.length();
  }

  /**
   * The last moment at which the rollback still ends inside the window. Empty without a window,
   * where there is nothing to roll back with, and once the run has turned.
   */
  public Optional<Instant> rollbackDeadline() {
    Window window = change.window();
    return window == null || back.isEmpty() || change.rollingBack()
        ? Optional.empty()
        : Optional.of(window.end().minus(goingBack()));
  }

  /** Whether somebody reported a problem with a step on the way forward. */
  public boolean troubled() {
    return forward.stream().anyMatch(RunStep::troubled);
  }

  /** Whether the decider said no-go and nobody has said go since. */
  public boolean stopped() {
    return decision != null && !decision.go() && !change.rollingBack();
  }

  /** Whether the deadline has passed and the decider has not yet said go or no-go since. */
  public boolean decisionDue(Instant now) {
    return rollbackDeadline()
        .filter(deadline -> now.isAfter(deadline))
        .filter(deadline -> decision == null || decision.at().isBefore(deadline))
        .isPresent();
  }
}
