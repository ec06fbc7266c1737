package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Going on to a safe point under a lockdown. */
@Schema(
    name = "SafePointBody",
    example =
        """
        {"second": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "reason": "Half of the mailboxes have moved; the rest must follow."}
        """)
record SafePointBody(
    @Schema(
            description = "Who stands by: somebody else of the staff",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable UUID second,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}
