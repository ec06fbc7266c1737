package io.tidegate.risk.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a change goes on without a view. */
@Schema(name = "WaiverBody", example = "{\"reason\": \"They are on leave; the branch knows.\"}")
record WaiverBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}
