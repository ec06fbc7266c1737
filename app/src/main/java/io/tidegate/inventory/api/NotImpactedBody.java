package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why an item is not hit over a dependency. */
@Schema(
    name = "NotImpactedBody",
    example = "{\"because\": \"It has a second line.\", \"until\": \"2027-05-01T00:00:00Z\"}")
record NotImpactedBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String because,
    @Schema(
            description = "When somebody looks again, within a year",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant until) {}
