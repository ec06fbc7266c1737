package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.Change;
import io.tidegate.change.Plan;
import io.tidegate.change.Rollback;
import io.tidegate.change.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan of a change, whole. */
@Schema(name = "Plan", description = "The plan of a change: its steps in order and what they take")
record PlanResource(
    List<StepResource> steps,
    @Schema(description = "Why the change cannot be rolled back; empty when it can")
        String noRollbackBecause,
    @Schema(description = "Planned working time of all people") @Nullable Integer effortMinutes,
    @Schema(description = "People and tools in words") String resources,
    @Nullable BigDecimal cost,
    @Schema(description = "How long the work takes when all goes well") long forwardMinutes,
    @Schema(description = "How long going back takes, as rehearsed or else as planned")
        long rollbackMinutes,
    @Schema(description = "Whether that is how long it took when it was tried")
        boolean rollbackRehearsed,
    @Schema(
            description =
                "The last moment at which the rollback still ends inside the window; null without one")
        @Nullable Instant rollbackDeadline) {
  /** One step. */
  @Schema(name = "Step")
  record StepResource(
      UUID id,
      @Schema(
              description = "How people call it: 1, 2, 3; R1, R2 of those that go back",
              example = "R1")
          String number,
      Step.Kind kind,
      String text,
      @Schema(description = "How one sees that it worked") String verification,
      @Nullable UUID owner,
      int minutes,
      @Schema(description = "Whether the rollback cannot undo it") boolean irreversible,
      boolean required,
      @Schema(description = "A command to copy, or a runbook's address") String command,
      @Schema(description = "What it takes, and a reference to credentials, never a secret")
          String tools) {
    static StepResource of(Plan plan, Step step) {
      return new StepResource(
          step.id(),
          plan.numberOf(step),
          step.kind(),
          step.text(),
          step.verification(),
          step.owner() == null ? null : step.owner().value(),
          step.minutes(),
          step.irreversible(),
          step.required(),
          step.command(),
          step.tools());
    }
  }

  static PlanResource of(Change change, Rollback back) {
    Plan plan = change.plan();
    return new PlanResource(
        plan.steps().stream().map(step -> StepResource.of(plan, step)).toList(),
        plan.noRollbackBecause(),
        plan.effortMinutes(),
        plan.resources(),
        plan.cost(),
        plan.forward().toMinutes(),
        back.length().toMinutes(),
        back.rehearsed() != null,
        change.window() == null ? null : back.deadline(change.window()));
  }
}
