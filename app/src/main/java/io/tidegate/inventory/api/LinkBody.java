package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which change explains what was seen. */
@Schema(name = "UnrecordedChangeLinkBody", example = "{\"change\": \"CHG-42\"}")
record LinkBody(
    @Schema(description = "Its number", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String change) {}
