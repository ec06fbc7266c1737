package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.directory.Person;
import io.tidegate.directory.Team;
import java.util.List;
import java.util.UUID;

/** People of the staff who are asked and who work together. */
@Schema(name = "Team", description = "People of the staff who are asked and who work together")
record TeamResource(
    UUID id,
    @Schema(example = "Network") String name,
    @Schema(description = "Who is in it, by name, without archived people") List<UUID> members,
    boolean archived) {
  static TeamResource of(Team team, List<Person> members) {
    return new TeamResource(
        team.id().value(),
        team.name(),
        members.stream().map(person -> person.id().value()).toList(),
        team.archived());
  }
}
