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
import io.tidegate.api.Asked;
import io.tidegate.api.Cursor;
import io.tidegate.api.EntityTag;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Limit;
import io.tidegate.api.MergePatch;
import io.tidegate.api.Scoped;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonFilter;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People, for programs that name them by id, or keep them as another system has them. */
@RestController
@RequestMapping(path = "/api/v1/people", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Directory")
class PeopleApi {
  private final People people;
  private final Persons persons;
  private final ApiJson json;

  PeopleApi(People people, Persons persons, ApiJson json) {
    this.people = people;
    this.persons = persons;
    this.json = json;
  }

  @GetMapping
  @Scoped(ApiScope.DIRECTORY_READ)
  @Operation(
      summary = "List people",
      description =
          "By name: the account's staff and clients' people, as far as the token reaches.")
  ApiPage<PersonResource> list(
      @Parameter(hidden = true) Actor actor,
      @Parameter(description = "Only this client's people") @RequestParam(required = false)
          @Nullable UUID client,
      @Parameter(description = "Only the account's own staff") @RequestParam(defaultValue = "false")
          boolean staff,
      @Parameter(description = "A part of the name or the e-mail address")
          @RequestParam(defaultValue = "")
          String q,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    Asked asked = new Asked();
    String text = asked.text("q", q);
    asked.check();
    ClientId whose = client == null ? null : new ClientId(client);
    // A client's people find one another there, and nobody else, as on the page.
    boolean inside = actor.confinedTo() == null;
    PersonFilter filter =
        new PersonFilter(inside ? whose : actor.confinedTo(), staff && inside, null, text, false);
    PersonId after = Cursor.id(cursor, PersonId::of);
    return ApiPage.of(people.list(filter, after, new Limit(limit).size()), PersonResource::of);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(
      summary = "Add a person",
      description =
          "By an administrator of the account. They hold no role yet, and come in by an invitation.")
  @ApiResponse(responseCode = "201", description = "Added; Location names them")
  ResponseEntity<PersonResource> add(
      @Parameter(hidden = true) Actor actor, @RequestBody PersonBody body) {
    Person person = people.add(actor, persons.details(actor, body, null));
    return told(ResponseEntity.created(URI.create("/api/v1/people/" + person.id())), person);
  }

  @GetMapping("/{id}")
  @Scoped(ApiScope.DIRECTORY_READ)
  @Operation(
      summary = "Read a person",
      description = "Archived or not. Their ETag is what writing into them asks for.")
  ResponseEntity<PersonResource> show(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    return told(ResponseEntity.ok(), persons.visible(actor, id));
  }

  @PatchMapping(
      path = "/{id}",
      consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(
      summary = "Write into a person",
      description =
          "A JSON merge patch (RFC 7396): what it does not name stays. Administrators are kept by hand.")
  ResponseEntity<PersonResource> patch(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = PersonBody.class)))
          @RequestBody
          MergePatch patch) {
    Person before = persons.kept(actor, id);
    PersonBody after = json.patched(PersonBody.of(before), patch, PersonBody.class);
    return told(
        ResponseEntity.ok(),
        people.edit(
            actor,
            before.id(),
            persons.details(actor, after, before),
            seen.seen(before.version())));
  }

  @PostMapping("/{id}/archival")
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(
      summary = "Archive a person",
      description =
          "They can no longer act or be asked; what they did stays. Administrators are kept by hand.")
  ResponseEntity<PersonResource> archive(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    Person before = persons.kept(actor, id);
    return told(
        ResponseEntity.ok(), people.archive(actor, before.id(), seen.seen(before.version())));
  }

  @PostMapping("/{id}/restoration")
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(summary = "Bring a person back", description = "With the roles they held.")
  ResponseEntity<PersonResource> restore(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    Person before = persons.kept(actor, id);
    return told(
        ResponseEntity.ok(), people.restore(actor, before.id(), seen.seen(before.version())));
  }

  private static ResponseEntity<PersonResource> told(
      ResponseEntity.BodyBuilder answer, Person person) {
    return answer
        .eTag(new EntityTag(person.version(), "").header())
        .body(PersonResource.of(person));
  }
}
