package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiJson;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Caller;
import io.tidegate.api.EntityTag;
import io.tidegate.api.Fields;
import io.tidegate.api.IfMatch;
import io.tidegate.api.MergePatch;
import io.tidegate.api.Scoped;
import io.tidegate.directory.Team;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TeamId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The teams of the staff; for somebody of a client, and a token of one, there are none. */
@RestController
@RequestMapping(path = "/api/v1/teams", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Directory")
class TeamsApi {
  private final Teams teams;
  private final ApiJson json;

  TeamsApi(Teams teams, ApiJson json) {
    this.teams = teams;
    this.json = json;
  }

  @GetMapping
  @Scoped(ApiScope.DIRECTORY_READ)
  @Operation(
      summary = "List teams",
      description = "By name, all at once. A token for one client sees none.")
  ApiPage<TeamSummaryResource> list(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @Parameter(description = "The archived ones instead of the others")
          @RequestParam(defaultValue = "false")
          boolean archived) {
    if (reachesOneClientAlone(caller)) {
      return new ApiPage<>(List.of(), null);
    }
    Map<TeamId, Integer> sizes = teams.sizes();
    List<Team> asked = archived ? teams.archived() : teams.all();
    return new ApiPage<>(
        asked.stream()
            .map(team -> TeamSummaryResource.of(team, sizes.getOrDefault(team.id(), 0)))
            .toList(),
        null);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(summary = "Add a team", description = "By an administrator of the account.")
  @ApiResponse(responseCode = "201", description = "Added; Location names it")
  ResponseEntity<TeamResource> add(
      @Parameter(hidden = true) Actor actor, @RequestBody TeamBody body) {
    Team team = teams.add(actor, name(body.name()));
    return told(ResponseEntity.created(URI.create("/api/v1/teams/" + team.id())), team);
  }

  @GetMapping("/{id}")
  @Scoped(ApiScope.DIRECTORY_READ)
  @Operation(
      summary = "Read a team",
      description = "Archived or not, with its people. Its ETag is what writing into it asks for.")
  ResponseEntity<TeamResource> show(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id) {
    return told(ResponseEntity.ok(), visible(caller, id));
  }

  @PatchMapping(
      path = "/{id}",
      consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(summary = "Rename a team", description = "A JSON merge patch (RFC 7396).")
  ResponseEntity<TeamResource> patch(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = TeamBody.class)))
          @RequestBody
          MergePatch patch) {
    Team before = visible(caller, id);
    TeamBody after = json.patched(new TeamBody(before.name()), patch, TeamBody.class);
    return told(
        ResponseEntity.ok(),
        teams.rename(caller.actor(), before.id(), name(after.name()), seen.seen(before.version())));
  }

  @PostMapping("/{id}/archival")
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(summary = "Archive a team", description = "Nobody is asked by it any more.")
  ResponseEntity<TeamResource> archive(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    return filed(caller, id, seen, true);
  }

  @PostMapping("/{id}/restoration")
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(summary = "Bring a team back", description = "With the people who were in it.")
  ResponseEntity<TeamResource> restore(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    return filed(caller, id, seen, false);
  }

  @PutMapping("/{id}/members/{person}")
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(summary = "Take somebody into a team", description = "Of the staff; who is in stays.")
  ResponseEntity<TeamResource> join(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id,
      @PathVariable UUID person) {
    Team team = visible(caller, id);
    teams.join(caller.actor(), team.id(), new PersonId(person));
    return told(ResponseEntity.ok(), team);
  }

  @DeleteMapping("/{id}/members/{person}")
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(summary = "Take somebody out of a team", description = "Who is not in it stays out.")
  ResponseEntity<TeamResource> leave(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id,
      @PathVariable UUID person) {
    Team team = visible(caller, id);
    teams.leave(caller.actor(), team.id(), new PersonId(person));
    return told(ResponseEntity.ok(), team);
  }

  private ResponseEntity<TeamResource> filed(
      Caller caller, UUID id, IfMatch seen, boolean archived) {
    Team before = visible(caller, id);
    return told(
        ResponseEntity.ok(),
        teams.archive(caller.actor(), before.id(), archived, seen.seen(before.version())));
  }

  private static boolean reachesOneClientAlone(Caller caller) {
    return caller.client() != null || caller.actor().confinedTo() != null;
  }

  private Team visible(Caller caller, UUID id) {
    if (reachesOneClientAlone(caller)) {
      throw new NotFound("There are no teams here.");
    }
    return teams.get(new TeamId(id));
  }

  private static String name(@Nullable String said) {
    Fields fields = new Fields();
    String name = fields.line("name", said);
    fields.check();
    return name;
  }

  /** People come and go without the team being written. */
  private ResponseEntity<TeamResource> told(ResponseEntity.BodyBuilder answer, Team team) {
    TeamResource said = TeamResource.of(team, teams.members(team.id()));
    return answer.eTag(EntityTag.of(team.version(), said).header()).body(said);
  }
}
