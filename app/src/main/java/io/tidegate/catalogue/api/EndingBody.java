package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a schedule ends. */
@Schema(name = "ScheduleEndingBody", example = "{\"reason\": \"The server is gone.\"}")
record EndingBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}
