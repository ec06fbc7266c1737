package io.tidegate.execution;

import io.tidegate.change.Step;
import java.util.UUID;

/**
 * A step of the plan and how far it has come.
 *
 * @param label its number as people say it: {@code 8}, or {@code R2} among the rollback steps
 */
public record RunStep(String label, Step step, Progress progress) {
  /** The step's id. */
  public UUID id() {
    return step.id();
  }

  /** Whether nothing is left to do. */
  public boolean ended() {
    return progress.status().ended();
  }

  /** Whether a problem was reported with it, whatever became of it but for being skipped. */
  public boolean troubled() {
    return progress.status() != Progress.Status.SKIPPED && !progress.note().isBlank();
  }

  /** Whether the change cannot be finished before this is done or skipped. */
  public boolean missing() {
    return step.required() && !ended();
  }
}
