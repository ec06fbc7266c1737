package io.tidegate.execution.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.Step;
import io.tidegate.execution.Progress;
import io.tidegate.execution.RunStep;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of the plan and how far it has come. */
@Schema(name = "RunStep", description = "A step of the plan and how far it has come")
record RunStepResource(
    UUID id,
    @Schema(
            description = "How people call it: 1, 2, 3; R1, R2 of those that go back",
            example = "8")
        String number,
    Step.Kind kind,
    String text,
    @Schema(description = "How one sees that it worked") String verification,
    @Schema(description = "A command to copy, or a runbook's address") String command,
    String tools,
    @Nullable UUID owner,
    @Schema(description = "As planned") int minutes,
    boolean required,
    boolean irreversible,
    Progress.Status status,
    @Nullable Instant started,
    @Nullable Instant ended,
    @Schema(description = "Who is at it, or ended it") @Nullable UUID by,
    @Schema(description = "Why it was skipped, or what the problem is; may be empty") String note,
    @Schema(description = "Whether it is the one to look at now") boolean current,
    @Schema(description = "Whether the token's person may work on it, as far as who they are goes")
        boolean yours) {
  static RunStepResource of(RunStep step, boolean current, boolean yours) {
    Step planned = step.step();
    Progress progress = step.progress();
    return new RunStepResource(
        step.id(),
        step.label(),
        planned.kind(),
        planned.text(),
        planned.verification(),
        planned.command(),
        planned.tools(),
        planned.owner() == null ? null : planned.owner().value(),
        planned.minutes(),
        planned.required(),
        planned.irreversible(),
        progress.status(),
        progress.started(),
        progress.ended(),
        progress.by() == null ? null : progress.by().value(),
        progress.note(),
        current,
        yours);
  }
}
