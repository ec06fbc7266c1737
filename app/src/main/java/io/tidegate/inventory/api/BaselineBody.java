package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A moment of a configuration to name. */
@Schema(
    name = "BaselineBody",
    example =
        """
        {"client": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "name": "Before the move"}
        """)
record BaselineBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID client,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,
    @Schema(description = "Which moment; now when nothing is said") @Nullable Instant at,
    @Schema(
            description =
                "The items that are meant, at most 1,000; all of the client's when none is said")
        @Nullable List<UUID> items) {}
