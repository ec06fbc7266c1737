package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who comes whenever a member of the board does not. */
@Schema(
    name = "BoardSubstituteBody",
    example = "{\"substitute\": \"0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10\"}")
record SubstituteBody(
    @Schema(description = "One of the staff with no place of their own; null for nobody")
        @Nullable UUID substitute) {}
