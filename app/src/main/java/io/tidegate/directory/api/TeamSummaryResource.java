package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.directory.Team;
import java.util.UUID;

/** A team in a list. */
@Schema(name = "TeamSummary", description = "A team in a list")
record TeamSummaryResource(
    UUID id,
    @Schema(example = "Network") String name,
    @Schema(description = "How many people are in it") int size,
    boolean archived) {
  static TeamSummaryResource of(Team team, int size) {
    return new TeamSummaryResource(team.id().value(), team.name(), size, team.archived());
  }
}
