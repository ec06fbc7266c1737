package io.tidegate.review.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.review.Pir;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The post-implementation review. */
@Schema(name = "Pir", description = "The post-implementation review (PIR)")
record PirResource(
    @Schema(description = "Why it is due, in words that follow “because”; null when it is not")
        @Nullable String dueBecause,
    @Schema(description = "Null while it is not answered") Pir.@Nullable Objective objective,
    @Schema(description = "What it did that nobody expected") String unexpectedImpact,
    @Schema(description = "Whether one could still go back now; null while it is not answered")
        @Nullable Boolean rollbackAvailable,
    String lessons,
    @Schema(description = "Whether it should become a standard change; null while not answered")
        @Nullable Boolean standardCandidate,
    @Schema(description = "Null while it is being written") @Nullable Instant completedAt,
    @Schema(description = "Who saved it last; null while nobody did") @Nullable UUID by) {
  static PirResource of(@Nullable String dueBecause, @Nullable Pir pir) {
    Pir.Answers answers = pir == null ? Pir.Answers.NONE : pir.answers();
    return new PirResource(
        dueBecause,
        answers.objective(),
        answers.unexpectedImpact(),
        answers.rollbackAvailable(),
        answers.lessons(),
        answers.standardCandidate(),
        pir == null ? null : pir.completedAt(),
        pir == null ? null : pir.by().value());
  }
}
