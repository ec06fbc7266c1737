package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.catalogue.ModelState;
import org.jspecify.annotations.Nullable;

/** Whether changes may be made from a model, and why not. */
@Schema(
    name = "ModelStateBody",
    example = "{\"state\": \"suspended\", \"reason\": \"The last two went wrong.\"}")
record ModelStateBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable ModelState state,
    @Schema(description = "Why it is suspended or archived") @Nullable String reason) {}
