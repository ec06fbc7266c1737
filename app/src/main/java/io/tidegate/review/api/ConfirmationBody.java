package io.tidegate.review.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The requester's word. */
@Schema(
    name = "ConfirmationBody",
    example = "{\"works\": true, \"comment\": \"All tills are back.\"}")
record ConfirmationBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Boolean works,
    @Schema(description = "What does not work, when it does not") @Nullable String comment) {}
