package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.directory.Delegation;
import java.time.Instant;
import java.util.UUID;

/** Who decides in somebody's place for a while. */
@Schema(name = "Absence", description = "Who decides in somebody's place for a while")
record AbsenceResource(
    UUID id,
    @Schema(description = "Who decides meanwhile") UUID delegate,
    Instant starts,
    @Schema(description = "The end of the last day") Instant ends) {
  static AbsenceResource of(Delegation delegation) {
    return new AbsenceResource(
        delegation.id().value(),
        delegation.delegate().value(),
        delegation.startsAt(),
        delegation.endsAt());
  }
}
