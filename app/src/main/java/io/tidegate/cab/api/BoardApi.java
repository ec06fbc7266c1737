package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Replies;
import io.tidegate.cab.Substitutes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who sits on the board and who comes in their place, for programs. */
@RestController
@RequestMapping(path = "/api/v1/meetings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "CAB")
class BoardApi {
  private final Substitutes substitutes;
  private final Replies replies;
  private final CabTeller teller;

  BoardApi(Substitutes substitutes, Replies replies, CabTeller teller) {
    this.substitutes = substitutes;
    this.replies = replies;
    this.teller = teller;
  }

  @GetMapping("/board")
  @Scoped(ApiScope.CAB_READ)
  @Operation(
      summary = "List the board",
      description = "Its members by name, and who comes whenever one of them does not.")
  ApiPage<SeatOnBoard> board(@Parameter(hidden = true) Actor actor) {
    Map<PersonId, PersonId> standing = substitutes.standing(actor);
    return new ApiPage<>(
        substitutes.board(actor).stream()
            .map(person ->
                new SeatOnBoard(
                    person.id().value(), person.name(), value(standing.get(person.id()))))
            .toList(),
        null);
  }

  @PutMapping(path = "/board/{member}/substitute", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "Name a member's substitute",
      description =
          "Who comes, counts and votes at every meeting to which the member does not come. One's"
              + " own, or anybody's for whoever holds meetings.")
  ApiPage<SeatOnBoard> name(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID member,
      @RequestBody SubstituteBody body) {
    substitutes.name(actor, new PersonId(member), id(body.substitute()));
    return board(actor);
  }

  @PutMapping(path = "/{id}/replies/{person}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "Answer an invitation",
      description =
          "One's own, or what somebody said elsewhere, for whoever holds meetings. The answer takes"
              + " the place of the one before; moving the meeting to another time forgets it.")
  ResponseEntity<MeetingResource> reply(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID person,
      @RequestBody ReplyBody body) {
    if (body.reply() == null) {
      throw new Invalid("reply", "Say coming or declined.");
    }
    MeetingId meeting = new MeetingId(id);
    replies.reply(actor, meeting, new PersonId(person), body.reply(), id(body.substitute()));
    return teller.meeting(actor, meeting, ResponseEntity.ok());
  }

  private static @Nullable PersonId id(@Nullable UUID person) {
    return person == null ? null : new PersonId(person);
  }

  private static @Nullable UUID value(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }
}
