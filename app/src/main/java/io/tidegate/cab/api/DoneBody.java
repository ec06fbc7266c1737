package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That something is done. */
@Schema(name = "ActionDoneBody", example = "{\"how\": \"Order 4711 is confirmed.\"}")
record DoneBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "How one sees it")
        @Nullable String how) {}
