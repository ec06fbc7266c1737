package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of the board. */
@Schema(name = "BoardMember", description = "A member of the CAB")
record SeatOnBoard(
    UUID person,
    @Schema(example = "Ana Ruiz") String name,
    @Schema(description = "Who comes whenever they do not; null for nobody")
        @Nullable UUID substitute) {}
