package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order of an agenda. */
@Schema(
    name = "AgendaOrderBody",
    example = "{\"items\": [\"0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10\"]}")
record OrderBody(
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description = "These first, in this order; the rest follows as it stood")
        @Nullable List<UUID> items) {}
