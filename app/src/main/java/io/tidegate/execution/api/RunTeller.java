package io.tidegate.execution.api;

import io.tidegate.change.Change;
import io.tidegate.change.State;
import io.tidegate.execution.Captures;
import io.tidegate.execution.Run;
import io.tidegate.execution.RunStep;
import io.tidegate.execution.Runs;
import io.tidegate.execution.api.RunResource.CaptureResource;
import io.tidegate.execution.api.RunResource.GoResource;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells how far a run has come. */
@Component
class RunTeller {
  private final Runs runs;
  private final Captures captures;
  private final InstantSource clock;

  RunTeller(Runs runs, Captures captures, InstantSource clock) {
    this.runs = runs;
    this.captures = captures;
    this.clock = clock;
  }

  RunResource tell(Actor reader, Change change) {
    Run run = runs.of(change);
    UUID current =
        change.state() == State.IMPLEMENT ? run.current().map(RunStep::id).orElse(null) : null;
    return new RunResource(
        change.state(),
        change.held(),
        change.rollingBack(),
        run.stopped(),
        run.goingBack().toMinutes(),
        run.rollbackDeadline().orElse(null),
        change.state() == State.IMPLEMENT && run.decisionDue(clock.instant()),
        GoResource.of(run.decision()),
        Stream.concat(run.forward().stream(), run.back().stream())
            .map(step ->
                RunStepResource.of(
                    step, step.id().equals(current), runs.mayWork(reader, run, step)))
            .toList(),
        captures.of(change.id()).values().stream()
            .map(CaptureResource::of)
            .sorted(Comparator.comparing(CaptureResource::at).thenComparing(CaptureResource::item))
            .toList());
  }

  /** The step's id, once it is clear that it is one of this plan. */
  UUID stepOf(Change change, UUID step) {
    return runs.of(change)
        .step(step)
        .map(RunStep::id)
        .orElseThrow(() -> new NotFound("There is no such step in the plan."));
  }
}
