package io.tidegate.insight.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.insight.Cause;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was behind some trouble. */
@Schema(
    name = "CulpritBody",
    example =
        """
        {"client": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "at": "2026-11-24T02:13:00Z", "kind": "nothing", "note": "The street had no power."}
        """)
record CulpritBody(
    @Schema(description = "Where the trouble was: an item or a service") @Nullable UUID item,
    @Schema(description = "Where the trouble was: anywhere at this client") @Nullable UUID client,
    @Schema(description = "When it began", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant at,
    @Schema(description = "How many hours were looked back; 24 when nothing is said")
        @Nullable Integer hours,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Cause.@Nullable Kind kind,
    @Schema(description = "The number of the change, when it was one") @Nullable Integer change,
    @Schema(description = "The id of the unrecorded change or of the vendor's work")
        @Nullable UUID id,
    @Schema(description = "Within 1000 characters; the client's people can read it")
        @Nullable String note) {}
