package io.tidegate.execution.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is done to a step. */
@Schema(name = "StepDeedBody", example = "{\"deed\": \"finish\", \"note\": \"Both links are up.\"}")
record StepDeedBody(
    @Schema(
            description =
                "Begin it or take it over, finish it, skip it, or report that it has a problem",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Deed deed,
    @Schema(description = "Why it is skipped, or what the problem is") @Nullable String reason,
    @Schema(description = "With finish: something to write down beside it") @Nullable String note,
    @Schema(
            description =
                "With report: the title of a change to be drafted, so that the problem makes no side"
                    + " change of this one")
        @Nullable String followUp) {
  /** What can be done. */
  enum Deed {
    BEGIN,
    FINISH,
    SKIP,
    REPORT
  }
}
