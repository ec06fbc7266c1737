package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.policy.DraftState;
import org.jspecify.annotations.Nullable;

/** Where a draft is to go. */
@Schema(name = "PolicyDraftStateBody", example = "{\"state\": \"in-review\"}")
record DraftStateBody(
    @Schema(
            description =
                "in-review puts it before a reviewer, open takes it back to be written on,"
                    + " discarded gives it up")
        @Nullable DraftState state) {}
