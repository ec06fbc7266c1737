package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Asked;
import io.tidegate.api.Scoped;
import io.tidegate.calendar.Entries;
import io.tidegate.calendar.EntryId;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.Occurrence;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Window;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** The calendars of clients, for programs. */
@RestController
@RequestMapping(path = "/api/v1/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Calendar", description = "Maintenance windows, blackouts and what else says when")
class EntriesApi {
  private static final Duration LONGEST = Duration.ofDays(92);

  private final Entries entries;
  private final Clients clients;
  private final InstantSource clock;

  EntriesApi(Entries entries, Clients clients, InstantSource clock) {
    this.entries = entries;
    this.clients = clients;
    this.clock = clock;
  }

  @GetMapping("/entries")
  @Scoped(ApiScope.CALENDAR_READ)
  @Operation(summary = "List entries", description = "Those in force, as far as the token reaches.")
  ApiPage<EntryResource> list(
      @Parameter(description = "Only those for this client, every client's included")
          @RequestParam(required = false)
          @Nullable UUID client) {
    ClientId whose = client == null ? null : new ClientId(client);
    return new ApiPage<>(entries.inForce(whose).stream().map(EntryResource::of).toList(), null);
  }

  @PostMapping(path = "/entries", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CALENDAR_WRITE)
  @Operation(
      summary = "Add an entry",
      description = "A lockdown begins now, and holds what is being carried out at its clients.")
  @ApiResponse(responseCode = "201", description = "Added; Location names it")
  ResponseEntity<EntryResource> add(
      @Parameter(hidden = true) Actor actor, @RequestBody EntryBody body) {
    return created(entries.add(actor, body.facts(clock.instant())));
  }

  @GetMapping("/entries/{id}")
  @Scoped(ApiScope.CALENDAR_READ)
  @Operation(summary = "Read an entry", description = "In force or not.")
  EntryResource show(@PathVariable UUID id) {
    return EntryResource.of(entries.get(new EntryId(id)));
  }

  @PostMapping(path = "/entries/{id}/replacement", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CALENDAR_WRITE)
  @Operation(
      summary = "Put another in its place",
      description = "Whole; its client and its kind stay. The former one is kept.")
  @ApiResponse(responseCode = "201", description = "In its place; Location names it")
  ResponseEntity<EntryResource> replace(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestBody EntryBody body) {
    return created(entries.replace(actor, new EntryId(id), body.facts(clock.instant())));
  }

  @PostMapping(path = "/entries/{id}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CALENDAR_WRITE)
  @Operation(summary = "Withdraw an entry", description = "With a reason. It is kept.")
  EntryResource withdraw(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @RequestBody WithdrawalBody body) {
    entries.withdraw(actor, new EntryId(id), Objects.requireNonNullElse(body.reason(), ""));
    return EntryResource.of(entries.get(new EntryId(id)));
  }

  @GetMapping("/occurrences")
  @Scoped(ApiScope.CALENDAR_READ)
  @Operation(
      summary = "List the times of entries",
      description =
          "Each time that shares an instant with the span, by its start; a span of at most 92 days.")
  ApiPage<OccurrenceResource> occurrences(
      @Parameter(description = "Only at this client") @RequestParam(required = false)
          @Nullable UUID client,
      @Parameter(description = "Only of these kinds, parted by commas")
          @RequestParam(required = false)
          @Nullable String kind,
      @Parameter(description = "The span's beginning; now when nothing is said")
          @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = "The span's end; seven days later when nothing is said")
          @RequestParam(required = false)
          @Nullable String until) {
    Asked asked = new Asked();
    Set<EntryKind> kinds = asked.words("kind", kind, EntryKind.class);
    Instant start = Objects.requireNonNullElse(asked.moment("from", from), clock.instant());
    Instant end =
        Objects.requireNonNullElse(asked.moment("until", until), start.plus(Duration.ofDays(7)));
    asked.check();
    if (!start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
      throw new Invalid("until", "Give a span that ends after it begins, within 92 days.");
    }
    List<Occurrence> found =
        entries.within(
            whose(client),
            new Window(start, end),
            kinds.isEmpty() ? EnumSet.allOf(EntryKind.class) : kinds);
    return new ApiPage<>(found.stream().map(OccurrenceResource::of).toList(), null);
  }

  private List<Client> whose(@Nullable UUID client) {
    return client == null ? clients.all() : List.of(clients.get(new ClientId(client)));
  }

  private ResponseEntity<EntryResource> created(EntryId id) {
    return ResponseEntity.created(URI.create("/api/v1/calendar/entries/" + id))
        .body(EntryResource.of(entries.get(id)));
  }
}
