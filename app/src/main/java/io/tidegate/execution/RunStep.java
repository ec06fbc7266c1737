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

  /** Whether the change cannot be finished before this is done or skipped. */
  public boolean missing() {
    return step.required() && !ended();
  }
}
