package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan to be written, whole. */
@Schema(
    name = "PlanBody",
    example =
        """
        {
          "steps": [
            {"kind": "implementation", "text": "Install the certificate", "verification": "openssl shows the new date", "minutes": 10},
            {"kind": "rollback", "text": "Install the old certificate", "verification": "openssl shows the old date", "minutes": 5}
          ]
        }
        """)
record PlanBody(
    @Schema(description = "All of them, in order; at most 300") @Nullable List<StepBody> steps,
    @Schema(description = "Why the change cannot be rolled back; empty when it can")
        @Nullable String noRollbackBecause,
    @Schema(description = "Planned working time of all people", minimum = "0", maximum = "999999")
        @Nullable Integer effortMinutes,
    @Schema(description = "People and tools in words") @Nullable String resources,
    @Schema(description = "In the account's currency", minimum = "0", maximum = "9999999999.99")
        @Nullable BigDecimal cost) {
  /** One step. */
  @Schema(name = "StepBody")
  record StepBody(
      @Schema(description = "Of a step that is there already, so that it stays the same one")
          @Nullable UUID id,
      @Schema(description = "Implementation when nothing is said") Step.@Nullable Kind kind,
      @Schema(description = "What to do") @Nullable String text,
      @Schema(description = "How one sees that it worked") @Nullable String verification,
      @Schema(description = "Who does it; nobody in particular when nothing is said")
          @Nullable UUID owner,
      @Schema(minimum = "0", maximum = "10080") @Nullable Integer minutes,
      @Schema(description = "Whether the rollback cannot undo it") @Nullable Boolean irreversible,
      @Schema(description = "True when nothing is said") @Nullable Boolean required,
      @Schema(description = "A command to copy, or a runbook's address") @Nullable String command,
      @Schema(description = "What it takes, and a reference to credentials, never a secret")
          @Nullable String tools) {}
}
