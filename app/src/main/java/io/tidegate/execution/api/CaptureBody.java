package io.tidegate.execution.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the state of an item before the change is kept, or why it is not: one of the two. */
@Schema(
    name = "CaptureBody",
    example =
        """
        {"item": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "place": "Snapshot pre-chg on HV-02"}
        """)
record CaptureBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID item,
    @Schema(description = "Where it is kept") @Nullable String place,
    @Schema(description = "Why it is not kept") @Nullable String reason) {}
