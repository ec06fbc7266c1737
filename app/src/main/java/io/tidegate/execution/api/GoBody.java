package io.tidegate.execution.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Go or no-go. */
@Schema(
    name = "GoDecisionBody",
    example = "{\"go\": true, \"reason\": \"Ten minutes are left and the last step is short.\"}")
record GoBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Boolean go,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}
