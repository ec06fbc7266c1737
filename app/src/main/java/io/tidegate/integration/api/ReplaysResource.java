package io.tidegate.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** How many are sent again. */
@Schema(name = "WebhookReplays")
record ReplaysResource(
    @Schema(description = "How many deliveries are sent again") int deliveries) {}
