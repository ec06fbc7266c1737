package io.tidegate.risk.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.risk.ImpactView;
import org.jspecify.annotations.Nullable;

/** A view of the impact, to be given. */
@Schema(
    name = "ImpactViewBody",
    example = "{\"verdict\": \"bearable\", \"words\": \"Ten minutes are fine.\"}")
record ViewBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) ImpactView.@Nullable Verdict verdict,
    @Schema(description = "Needed unless there is no impact") @Nullable String words) {}
