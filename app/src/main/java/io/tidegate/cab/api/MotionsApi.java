package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.cab.AgendaItem;
import io.tidegate.cab.AgendaItemId;
import io.tidegate.cab.Agendas;
import io.tidegate.cab.Motion;
import io.tidegate.cab.Motions;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board's votes on models, for programs. */
@RestController
@RequestMapping(
    path = "/api/v1/meetings/{id}/items/{item}/votes",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "CAB")
class MotionsApi {
  private final Agendas agendas;
  private final Motions motions;

  MotionsApi(Agendas agendas, Motions motions) {
    this.agendas = agendas;
    this.motions = motions;
  }

  @GetMapping
  @Scoped(ApiScope.CAB_READ)
  @Operation(
      summary = "Read the votes on a model",
      description =
          "What is asked about it, and how the votes stand. Those on a change are read at its"
              + " approval.")
  MotionResource show(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @PathVariable UUID item) {
    Motion motion =
        motions
            .of(item(actor, id, item))
            .orElseThrow(() ->
                new NotFound(
                    "Nothing is asked about a model here; the votes on a change are at its"
                        + " approval."));
    return MotionResource.of(motion, motions.standing(motion));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "Vote on a model",
      description =
          "As the token's person, or as a member they stand in for; it takes the place of an"
              + " earlier vote. When something else is asked by now, that is told as a conflict.")
  MotionResource vote(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID item,
      @RequestBody MotionVoteBody body) {
    motions.vote(actor, item(actor, id, item).id(), body.vote(actor));
    return show(actor, id, item);
  }

  private AgendaItem item(Actor actor, UUID meeting, UUID item) {
    AgendaItem found = agendas.get(actor, new AgendaItemId(item));
    if (!found.meeting().value().equals(meeting)) {
      throw new NotFound("There is no such item at this meeting.");
    }
    return found;
  }
}
