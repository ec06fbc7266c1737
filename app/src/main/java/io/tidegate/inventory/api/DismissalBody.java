package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why what was seen means nothing. */
@Schema(
    name = "UnrecordedChangeDismissalBody",
    example = "{\"reason\": \"The tool misreads the version.\"}")
record DismissalBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}
