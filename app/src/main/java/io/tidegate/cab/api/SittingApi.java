package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.cab.AgendaItemId;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Sittings;
import io.tidegate.kernel.Actor;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A meeting while it is held, for programs. */
@RestController
@RequestMapping(path = "/api/v1/meetings/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "CAB")
class SittingApi {
  private final Sittings sittings;
  private final CabTeller teller;

  SittingApi(Sittings sittings, CabTeller teller) {
    this.sittings = sittings;
    this.teller = teller;
  }

  @PostMapping("/beginning")
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "Begin a meeting",
      description = "The token's person is there from then on; the first open item is taken up.")
  ResponseEntity<MeetingResource> begin(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    sittings.begin(actor, new MeetingId(id));
    return now(actor, id);
  }

  @PostMapping("/attendance")
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(summary = "Come to a meeting", description = "As the token's person, once.")
  ResponseEntity<MeetingResource> come(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    sittings.come(actor, new MeetingId(id));
    return now(actor, id);
  }

  @PostMapping(path = "/turns", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "Go to another item",
      description =
          "From the one that was seen before the board; when it is another by now, that is told as"
              + " a conflict, and nothing moves.")
  ResponseEntity<MeetingResource> turn(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestBody TurnBody body) {
    AgendaItemId from = body.from() == null ? null : new AgendaItemId(body.from());
    if (body.to() == null) {
      sittings.next(actor, new MeetingId(id), from);
    } else {
      sittings.turn(actor, new MeetingId(id), from, new AgendaItemId(body.to()));
    }
    return now(actor, id);
  }

  @PostMapping("/end")
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "End a meeting",
      description = "What was not reached waits for the next. The minutes stand from then on.")
  ResponseEntity<MeetingResource> end(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    sittings.end(actor, new MeetingId(id));
    return now(actor, id);
  }

  @GetMapping("/minutes")
  @Scoped(ApiScope.CAB_READ)
  @Operation(summary = "Read the minutes", description = "So far, while the meeting is held.")
  MinutesResource minutes(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    return teller.minutes(actor, new MeetingId(id));
  }

  private ResponseEntity<MeetingResource> now(Actor actor, UUID id) {
    return teller.meeting(actor, new MeetingId(id), ResponseEntity.ok());
  }
}
