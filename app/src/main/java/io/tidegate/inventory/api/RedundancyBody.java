package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A redundancy group to state. */
@Schema(
    name = "RedundancyGroupBody",
    example =
        """
        {"name": "hosts", "needed": 1, "dependencies": ["0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c11"]}
        """)
record RedundancyBody(
    @Schema(description = "What they are, such as hosts") @Nullable String name,
    @Schema(description = "How many of them are needed", minimum = "1") @Nullable Integer needed,
    @Schema(description = "Two or more dependencies over which the item is hit")
        @Nullable List<UUID> dependencies) {}
