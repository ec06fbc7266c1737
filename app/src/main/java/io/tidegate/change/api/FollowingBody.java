package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.Stance;
import org.jspecify.annotations.Nullable;

/** How somebody wants to hear of a change. */
@Schema(name = "FollowingBody", example = "{\"stance\": \"following\"}")
record FollowingBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Stance stance) {}
