package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A note for the minutes. */
@Schema(name = "MinuteBody", example = "{\"text\": \"The vendor is booked until 23:30.\"}")
record MinuteBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String text) {}
