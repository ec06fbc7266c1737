package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an entry no longer holds. */
@Schema(name = "CalendarWithdrawalBody", example = "{\"reason\": \"They work on Sundays now.\"}")
record WithdrawalBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}
