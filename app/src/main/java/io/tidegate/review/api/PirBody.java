package io.tidegate.review.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.review.Pir;
import org.jspecify.annotations.Nullable;

/** A review to be saved, whole. */
@Schema(
    name = "PirBody",
    example =
        """
        {"objective": "achieved", "unexpectedImpact": "None", "rollbackAvailable": true, "lessons": "Nothing", "standardCandidate": true, "complete": true}
        """)
record PirBody(
    Pir.@Nullable Objective objective,
    @Nullable String unexpectedImpact,
    @Nullable Boolean rollbackAvailable,
    @Nullable String lessons,
    @Nullable Boolean standardCandidate,
    @Schema(description = "Whether it is done; then every question needs its answer")
        @Nullable Boolean complete) {
  Pir.Answers answers() {
    Fields fields = new Fields();
    Pir.Answers answers =
        new Pir.Answers(
            objective,
            fields.text("unexpectedImpact", unexpectedImpact),
            rollbackAvailable,
            fields.text("lessons", lessons),
            standardCandidate);
    fields.check();
    return answers;
  }
}
