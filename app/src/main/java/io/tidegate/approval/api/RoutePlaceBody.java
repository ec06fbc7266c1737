package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a row is to stand. */
@Schema(name = "RoutePlaceBody", example = "{\"place\": 0}")
record RoutePlaceBody(
    @Schema(description = "The place that it is to have, from 0") @Nullable Integer place) {}
