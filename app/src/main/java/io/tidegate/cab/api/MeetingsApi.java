package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Cursor;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.cab.Meeting;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Meetings;
import io.tidegate.cab.Seat;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import java.net.URI;
import java.util.List;
import java.util.Map;
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

/** Meetings of the CAB, for programs. */
@RestController
@RequestMapping(path = "/api/v1/meetings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "CAB", description = "Meetings of the CAB, their agenda, decisions and minutes")
class MeetingsApi {
  private final Meetings meetings;
  private final CabTeller teller;

  MeetingsApi(Meetings meetings, CabTeller teller) {
    this.meetings = meetings;
    this.teller = teller;
  }

  @GetMapping
  @Scoped(ApiScope.CAB_READ)
  @Operation(
      summary = "List meetings",
      description =
          "Those that run or are to come, the soonest first, all at once; or those that are over,"
              + " the latest first. A token of a client reads those at which something of it is"
              + " dealt with.")
  ApiPage<MeetingResource> list(
      @Parameter(hidden = true) Actor actor,
      @Parameter(description = "Those that are over instead of those to come")
          @RequestParam(defaultValue = "false")
          boolean over,
      @Parameter(description = "The next of the page before, of those that are over")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    MeetingId after = Cursor.id(cursor, MeetingId::of);
    int size = new Limit(limit).size();
    Page<Meeting> page =
        over ? meetings.over(actor, after, size) : new Page<>(meetings.toCome(actor), null);
    Map<MeetingId, List<Seat>> seats = meetings.seats(page.items());
    return ApiPage.of(page, one -> teller.told(one, seats.getOrDefault(one.id(), List.of())));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "Convene a meeting",
      description =
          "Or with a rule those that come back, of which the first is told. The board is invited by"
              + " mail.")
  @ApiResponse(responseCode = "201", description = "Convened; Location names it")
  ResponseEntity<MeetingResource> convene(
      @Parameter(hidden = true) Actor actor, @RequestBody MeetingBody body) {
    Meeting first = meetings.convene(actor, body.facts());
    return teller.meeting(
        actor, first.id(), ResponseEntity.created(URI.create("/api/v1/meetings/" + first.id())));
  }

  @GetMapping("/{id}")
  @Scoped(ApiScope.CAB_READ)
  @Operation(
      summary = "Read a meeting",
      description = "Its ETag is what moving it and calling it off ask for.")
  ResponseEntity<MeetingResource> show(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    return now(actor, new MeetingId(id));
  }

  @PostMapping(path = "/{id}/move", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "Move a planned meeting",
      description = "Its title, time and place, whole. Whoever was invited is told.")
  ResponseEntity<MeetingResource> move(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody MeetingBody body) {
    Meeting meeting = meetings.get(actor, new MeetingId(id));
    meetings.move(actor, meeting.id(), seen.seen(meeting.version()), body.facts());
    return now(actor, meeting.id());
  }

  @PostMapping(path = "/{id}/cancellation", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "Call a planned meeting off",
      description = "What is on its agenda waits for the next. Whoever was invited is told.")
  ResponseEntity<MeetingResource> cancel(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody WhyBody body) {
    Meeting meeting = meetings.get(actor, new MeetingId(id));
    meetings.cancel(actor, meeting.id(), seen.seen(meeting.version()), body.text());
    return now(actor, meeting.id());
  }

  @PostMapping(path = "/{id}/members", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(summary = "Ask somebody in", description = "Besides the board; they are invited.")
  ResponseEntity<MeetingResource> name(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestBody MemberBody body) {
    if (body.person() == null) {
      throw new Invalid("person", "Say who sits in besides the board.");
    }
    meetings.name(actor, new MeetingId(id), new PersonId(body.person()));
    return now(actor, new MeetingId(id));
  }

  private ResponseEntity<MeetingResource> now(Actor actor, MeetingId id) {
    return teller.meeting(actor, id, ResponseEntity.ok());
  }
}
