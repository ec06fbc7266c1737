package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Asked;
import io.tidegate.api.Cursor;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.cab.ActionFilter;
import io.tidegate.cab.ActionItems;
import io.tidegate.cab.AgendaItemId;
import io.tidegate.cab.MeetingId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody is to do, for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "CAB")
class ActionsApi {
  private final ActionItems actionItems;

  ActionsApi(ActionItems actionItems) {
    this.actionItems = actionItems;
  }

  @GetMapping("/action-items")
  @Scoped(ApiScope.CAB_READ)
  @Operation(
      summary = "List action items",
      description =
          "Of all meetings: what is to be done from what is due first on; what has ended, and all"
              + " of them, the latest day first. A token of a client reads what is that client's.")
  ApiPage<ActionResource> list(
      @Parameter(hidden = true) Actor actor,
      @Parameter(description = "open, overdue, done, cancelled or all")
          @RequestParam(defaultValue = "open")
          String state,
      @Parameter(description = "Who is to do them") @RequestParam(required = false)
          @Nullable UUID owner,
      @Parameter(description = "Whose business they are") @RequestParam(required = false)
          @Nullable UUID client,
      @Parameter(description = "The next of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    Asked asked = new Asked();
    ActionFilter.Which which = asked.word("state", state, ActionFilter.Which.class);
    asked.check();
    ActionFilter filter =
        new ActionFilter(
            Objects.requireNonNullElse(which, ActionFilter.Which.OPEN),
            owner == null ? null : new PersonId(owner),
            client == null ? null : new ClientId(client));
    return ApiPage.of(
        actionItems.list(
            actor, filter, Cursor.id(cursor, TimeOrderedUuid::parse), new Limit(limit).size()),
        ActionResource::of);
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
        actionItems.ask(
            actor,
            new MeetingId(id),
            body.item() == null ? null : new AgendaItemId(body.item()),
            Objects.requireNonNullElse(body.text(), ""),
            body.owner() == null ? null : new PersonId(body.owner()),
            body.due());
    return ResponseEntity.created(URI.create("/api/v1/action-items/" + asked))
        .body(ActionResource.of(actionItems.get(actor, asked)));
  }

  @GetMapping("/action-items/{action}")
  @Scoped(ApiScope.CAB_READ)
  @Operation(summary = "Read an action item", description = "Open or done.")
  ActionResource show(@Parameter(hidden = true) Actor actor, @PathVariable UUID action) {
    return ActionResource.of(actionItems.get(actor, action));
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
    actionItems.finish(actor, action, Objects.requireNonNullElse(body.how(), ""));
    return ActionResource.of(actionItems.get(actor, action));
  }

  @PostMapping(
      path = "/action-items/{action}/cancellation",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "Cancel an action item",
      description = "By the CAB or a change manager, with a reason; its owner is told.")
  ActionResource cancel(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID action, @RequestBody WhyBody body) {
    actionItems.cancel(actor, action, body.text());
    return ActionResource.of(actionItems.get(actor, action));
  }
}
