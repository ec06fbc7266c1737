package io.tidegate.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a webhook is resumed. */
@Schema(name = "WebhookResumptionBody", example = "{\"sendMissed\": true}")
record ResumptionBody(
    @Schema(description = "Whether what was missed is sent now; not when nothing is said")
        @Nullable Boolean sendMissed) {}
