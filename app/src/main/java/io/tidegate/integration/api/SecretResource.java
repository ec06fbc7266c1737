package io.tidegate.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A secret that was just made. */
@Schema(name = "WebhookSecret", description = "A secret that was just made, shown this once")
record SecretResource(
    @Schema(example = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD1Qy2XtEtUeU=") String secret,
    @Schema(description = "Until when the secret before it signs along")
        Instant formerSecretUntil) {}
