package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a dependency no longer holds. */
@Schema(name = "DependencyEndingBody", example = "{\"reason\": \"FS01 moved to ESX02.\"}")
record EndingBody(
    @Schema(description = "Why", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String reason) {}
