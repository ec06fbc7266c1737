package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something for the agenda: a change or a topic. */
@Schema(name = "AgendaItemBody", example = "{\"change\": 1042}")
record ItemBody(
    @Schema(description = "The number of a change") @Nullable Integer change,
    @Schema(description = "Else what it is about, within 200 characters") @Nullable String topic) {}
