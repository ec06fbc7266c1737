package io.tidegate.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent again. */
@Schema(name = "WebhookReplaysBody", example = "{\"since\": \"2026-11-20T08:00:00Z\"}")
record ReplaysBody(
    @Schema(
            description = "Only what was handed over since; all that is kept when nothing is said",
            format = "date-time")
        @Nullable String since) {}
