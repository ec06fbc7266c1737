package io.tidegate.notification.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Up to where everything is read. */
@Schema(name = "ReadingsBody", example = "{\"upTo\": \"0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10\"}")
record ReadingsBody(
    @Schema(
            description = "The id of the newest notice that was seen",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String upTo) {}
