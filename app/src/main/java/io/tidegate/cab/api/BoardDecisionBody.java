package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.cab.BoardDecision;
import org.jspecify.annotations.Nullable;

/** What the board decided. */
@Schema(
    name = "BoardDecisionBody",
    example = "{\"decision\": \"approved\", \"words\": \"With the vendor on the line.\"}")
record BoardDecisionBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable BoardDecision decision,
    @Schema(description = "The board's; needed for anything but a change")
        @Nullable String words) {}
