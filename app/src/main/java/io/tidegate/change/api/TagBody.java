package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tag to be put on a change. */
@Schema(name = "TagBody", example = "{\"tag\": \"december-patches\"}")
record TagBody(
    @Schema(
            description = "At most 40 characters; kept in lower case",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String tag) {}
