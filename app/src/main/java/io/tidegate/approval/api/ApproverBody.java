package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One more approver of a stage. */
@Schema(
    name = "ApproverBody",
    example =
        """
        {"person": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "reason": "The owner of the service is away."}
        """)
record ApproverBody(
    @Schema(description = "Who decides too", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable UUID person,
    @Schema(description = "Why this person", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String reason) {}
