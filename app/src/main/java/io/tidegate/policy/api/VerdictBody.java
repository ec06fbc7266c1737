package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer says. */
@Schema(
    name = "PolicyVerdictBody",
    example = "{\"approved\": false, \"note\": \"Say what happens on Sundays.\"}")
record VerdictBody(
    @Nullable Boolean approved,
    @Schema(description = "Needed when it is sent back") @Nullable String note) {}
