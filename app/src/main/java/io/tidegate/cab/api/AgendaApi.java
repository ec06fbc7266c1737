package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Fields;
import io.tidegate.api.Scoped;
import io.tidegate.cab.AgendaItemId;
import io.tidegate.cab.Agendas;
import io.tidegate.cab.BoardDecision;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Notebooks;
import io.tidegate.cab.Sittings;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Agendas, for programs. */
@RestController
@RequestMapping(path = "/api/v1/meetings/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "CAB")
class AgendaApi {
  private final Agendas agendas;
  private final Sittings sittings;
  private final Notebooks notebooks;
  private final CabTeller teller;

  AgendaApi(Agendas agendas, Sittings sittings, Notebooks notebooks, CabTeller teller) {
    this.agendas = agendas;
    this.sittings = sittings;
    this.notebooks = notebooks;
    this.teller = teller;
  }

  @GetMapping("/items")
  @Scoped(ApiScope.CAB_READ)
  @Operation(
      summary = "Read the agenda",
      description =
          "In its order, all at once; a token of a client reads that client's items. Votes are read"
              + " and given at the approval of the change.")
  ApiPage<AgendaItemResource> list(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    return new ApiPage<>(teller.items(actor, new MeetingId(id)), null);
  }

  @PostMapping(path = "/items", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "Add to the agenda",
      description = "A change by its number, or a topic. What waits for the board comes by itself.")
  @ApiResponse(responseCode = "201", description = "Added; Location names the agenda")
  ResponseEntity<AgendaItemResource> add(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestBody ItemBody body) {
    MeetingId meeting = new MeetingId(id);
    AgendaItemId added =
        body.change() == null
            ? agendas.addTopic(actor, meeting, Objects.requireNonNullElse(body.topic(), ""))
            : agendas.addChange(actor, meeting, body.change());
    return ResponseEntity.created(URI.create("/api/v1/meetings/" + id + "/items"))
        .body(teller.item(actor, added));
  }

  @PutMapping(path = "/order", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "Put the agenda in order",
      description = "What is named comes first. An item that is not there is told as a conflict.")
  ApiPage<AgendaItemResource> order(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestBody OrderBody body) {
    agendas.order(
        actor,
        new MeetingId(id),
        Objects.requireNonNullElse(body.items(), List.<UUID>of()).stream()
            .map(AgendaItemId::new)
            .toList());
    return new ApiPage<>(teller.items(actor, new MeetingId(id)), null);
  }

  @PostMapping(path = "/items/{item}/postponement", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(summary = "Postpone an item", description = "To the next meeting, with a reason.")
  AgendaItemResource postpone(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID item,
      @RequestBody WhyBody body) {
    AgendaItemId about = of(actor, id, item);
    agendas.postpone(actor, about, body.text());
    return teller.item(actor, about);
  }

  @PostMapping(path = "/items/{item}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(
      summary = "Record what the board decided",
      description =
          "While the meeting is held. On a change it is what the votes came to, and nothing else is"
              + " taken; renewing or withdrawing a model does so in the catalogue.")
  AgendaItemResource decide(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID item,
      @RequestBody BoardDecisionBody body) {
    Fields fields = new Fields();
    BoardDecision said = fields.needed("decision", body.decision(), "Say what the board decided.");
    String words = fields.text("words", body.words());
    fields.check();
    AgendaItemId about = of(actor, id, item);
    sittings.decide(actor, about, Objects.requireNonNull(said), words);
    return teller.item(actor, about);
  }

  @PostMapping(path = "/items/{item}/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CAB_WRITE)
  @Operation(summary = "Write a note for the minutes", description = "Until the meeting is over.")
  AgendaItemResource note(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID item,
      @RequestBody MinuteBody body) {
    AgendaItemId about = of(actor, id, item);
    notebooks.note(actor, about, Objects.requireNonNullElse(body.text(), ""));
    return teller.item(actor, about);
  }

  private AgendaItemId of(Actor actor, UUID meeting, UUID item) {
    AgendaItemId id = new AgendaItemId(item);
    if (!agendas.get(actor, id).meeting().value().equals(meeting)) {
      throw new NotFound("There is no such item at this meeting.");
    }
    return id;
  }
}
