package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A conflict to let pass. */
@Schema(
    name = "ConflictWaiverBody",
    example =
        """
        {"key": "conflict-outside-window", "reason": "The vendor comes then.", "until": "2026-11-24T00:00:00Z"}
        """)
record WaiverBody(
    @Schema(description = "The key of the conflict", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String key,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason,
    @Schema(
            description = "Until when it may pass, within 90 days",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant until) {}
