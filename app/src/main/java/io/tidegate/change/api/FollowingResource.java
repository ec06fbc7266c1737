package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.Stance;

/** How somebody hears of a change. */
@Schema(name = "Following", description = "How the token's person hears of a change")
record FollowingResource(
    Stance stance,
    @Schema(description = "Whether they have a part in it, and so hear of it without following it")
        boolean part) {}
