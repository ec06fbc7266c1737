package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.directory.Delegation;
import java.time.Instant;
import java.util.UUID;

/** Who stands in for whom. */
@Schema(name = "StandIn")
record StandInResource(
    @Schema(description = "Who is away") UUID person,
    @Schema(description = "Who decides meanwhile") UUID standIn,
    Instant from,
    Instant until) {
  static StandInResource of(Delegation given) {
    return new StandInResource(
        given.principal().value(), given.delegate().value(), given.startsAt(), given.endsAt());
  }
}
