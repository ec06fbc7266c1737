package io.tidegate.execution.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.execution.Rehearsal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One try of the rollback beforehand. */
@Schema(name = "Rehearsal", description = "One try of the rollback beforehand")
record RehearsalResource(
    UUID id,
    UUID doneBy,
    Instant doneAt,
    @Schema(description = "Where, in words", example = "Copy on HV-02") String place,
    @Schema(description = "How long going back took") int minutes,
    @Schema(description = "A file of the run's evidence; null when there is none")
        @Nullable UUID file,
    @Schema(description = "Until when it counts") Instant expiresAt) {
  static RehearsalResource of(Rehearsal rehearsal) {
    return new RehearsalResource(
        rehearsal.id(),
        rehearsal.doneBy().value(),
        rehearsal.doneAt(),
        rehearsal.place(),
        rehearsal.minutes(),
        rehearsal.file() == null ? null : rehearsal.file().value(),
        rehearsal.expiresAt());
  }
}
