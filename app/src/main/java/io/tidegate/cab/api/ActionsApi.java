package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.cab.AgendaItemId;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Notebooks;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody is to do, for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "CAB")
class ActionsApi {
  private final Notebooks notebooks;

  ActionsApi(Notebooks notebooks) {
    this.notebooks = notebooks;
  }

  @GetMapping("/action-items")
  @Scoped(ApiScope.CAB_READ)
  @Operation(
      summary = "List open action items",
      description = "Of all meetings, what is due first in front, at most 100.")
  ApiPage<ActionResource> list(@Parameter(hidden = true) Actor actor) {
    return new ApiPage<>(notebooks.open(actor).stream().map(ActionResource::of).toList(), null);
  }

  @PostMapping(path = "/meetings/{id}/action-items", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "Ask for something to be done",
      description = "By somebody of the staff until a day; of an item, or of the meeting.")
  @ApiResponse(responseCode = "201", description = "Asked; Location names it")
  ResponseEntity<ActionResource> ask(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestBody ActionBody body) {
    UUID asked =
        notebooks.ask(
            actor,
            new MeetingId(id),
            body.item() == null ? null : new AgendaItemId(body.item()),
            Objects.requireNonNullElse(body.text(), ""),
            body.owner() == null ? null : new PersonId(body.owner()),
            body.due());
    return ResponseEntity.created(URI.create("/api/v1/action-items/" + asked))
        .body(ActionResource.of(notebooks.action(actor, asked)));
  }

  @GetMapping("/action-items/{action}")
  @Scoped(ApiScope.CAB_READ)
  @Operation(summary = "Read an action item", description = "Open or done.")
  ActionResource show(@Parameter(hidden = true) Actor actor, @PathVariable UUID action) {
    return ActionResource.of(notebooks.action(actor, action));
  }

  @PostMapping(
      path = "/action-items/{action}/completion",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "Say that it is done",
      description = "By its owner, the CAB or a change manager, and how one sees it.")
  ActionResource finish(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID action,
      @RequestBody DoneBody body) {
    notebooks.finish(actor, action, Objects.requireNonNullElse(body.how(), ""));
    return ActionResource.of(notebooks.action(actor, action));
  }
}
