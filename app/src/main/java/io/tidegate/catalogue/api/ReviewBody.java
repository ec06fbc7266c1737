package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.catalogue.LicenceReview;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A judgement of a model. */
@Schema(
    name = "ModelReviewBody",
    example =
        """
        {"verdict": "renewed", "note": "The step that failed has a check now.", "reviewOn": "2027-06-30"}
        """)
record ReviewBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LicenceReview.@Nullable Verdict verdict,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description = "What was looked at, and what follows from it")
        @Nullable String note,
    @Schema(description = "Until when a renewed licence holds; as the policy says when left out")
        @Nullable LocalDate reviewOn) {}
