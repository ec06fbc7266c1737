package io.tidegate.execution;

import io.tidegate.change.Change;
import io.tidegate.change.Step;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lays progress beside the plan. For gates, which may not ask the doors that ask them; everybody
 * else uses {@link Runs}.
 */
@Component
public class RunReader {
  private final RunStore store;
  private final RehearsalStore rehearsals;
  private final InstantSource clock;

  RunReader(RunStore store, RehearsalStore rehearsals, InstantSource clock) {
    this.store = store;
    this.rehearsals = rehearsals;
    this.clock = clock;
  }

  /** The run of the change, within the caller's transaction. */
  public Run read(Change change) {
    Map<UUID, Progress> progress = store.progress(change.id());
    return new Run(
        change,
        steps(change, progress, false),
        steps(change, progress, true),
        rehearsals.list(change.id()).stream()
            .filter(rehearsal -> rehearsal.validAt(clock.instant()))
            .findFirst()
            .orElse(null),
        store.latestDecision(change.id()).orElse(null));
  }

  private static List<RunStep> steps(Change change, Map<UUID, Progress> progress, boolean back) {
    return change.plan().steps().stream()
        .filter(step -> (step.kind() == Step.Kind.ROLLBACK) == back)
        .map(step ->
            new RunStep(
                change.plan().numberOf(step),
                step,
                progress.getOrDefault(step.id(), Progress.PENDING)))
        .toList();
  }
}
