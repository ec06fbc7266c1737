package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an item is retired. */
@Schema(name = "RetirementBody", example = "{\"reason\": \"FW-02 has taken its place.\"}")
record RetirementBody(
    @Schema(description = "Why, or what replaced it", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String reason) {}
