package io.tidegate.execution.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What actually happened, in a sentence. */
@Schema(name = "AsPlannedBody", example = "{\"whatHappened\": \"The new certificate is served.\"}")
record AsPlannedBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String whatHappened) {}
