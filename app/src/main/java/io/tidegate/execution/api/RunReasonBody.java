package io.tidegate.execution.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why the run turns back. */
@Schema(name = "RollbackBody", example = "{\"reason\": \"The tills do not come back.\"}")
record RunReasonBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}
