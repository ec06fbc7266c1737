package io.tidegate.execution;

import io.tidegate.change.Change;
import io.tidegate.change.Step;
import java.time.InstantSource;
import java.util.ArrayList;
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
    List<Step> forward =
        change.plan().steps().stream().filter(step -> step.kind() != Step.Kind.ROLLBACK).toList();
    return new Run(
        change,
        numbered(forward, "", progress),
        numbered(change.plan().of(Step.Kind.ROLLBACK), "R", progress),
        rehearsals.list(change.id()).stream()
            .filter(rehearsal -> rehearsal.validAt(clock.instant()))
            .findFirst()
            .orElse(null),
        store.latestDecision(change.id()).orElse(null));
  }

  private static List<RunStep> numbered(
      List<Step> steps, String prefix, Map<UUID, Progress> progress) {
    List<RunStep> numbered = new ArrayList<>();
    for (Step step : steps) {
      numbered.add(
          new RunStep(
              prefix + (numbered.size() + 1),
              step,
              progress.getOrDefault(step.id(), Progress.PENDING)));
    }
    return numbered;
  }
}
