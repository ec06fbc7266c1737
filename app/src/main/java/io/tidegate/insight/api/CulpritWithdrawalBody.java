package io.tidegate.insight.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an answer is taken back. */
@Schema(
    name = "CulpritWithdrawalBody",
    example =
        """
        {"reason": "The trouble came back after the rollback."}
        """)
record CulpritWithdrawalBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}
