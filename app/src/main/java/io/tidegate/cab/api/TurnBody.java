package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From one item to another. */
@Schema(name = "MeetingTurnBody", example = "{\"from\": \"0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10\"}")
record TurnBody(
    @Schema(description = "The item that was seen before the board; nothing when there was none")
        @Nullable UUID from,
    @Schema(description = "Where to; the next open item when nothing is said") @Nullable UUID to) {}
