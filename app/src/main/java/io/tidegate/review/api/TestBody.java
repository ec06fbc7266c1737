package io.tidegate.review.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A test to be recorded. */
@Schema(
    name = "TestBody",
    example =
        "{\"what\": \"Open the shop in a browser\", \"passed\": true, \"result\": \"The lock shows.\"}")
record TestBody(
    @Schema(description = "The step of the plan that it carries out; leave it out for a free test")
        @Nullable UUID step,
    @Schema(description = "What was tested; of a step its own text") @Nullable String what,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Boolean passed,
    @Schema(description = "What was seen; needed when it failed") @Nullable String result) {}
