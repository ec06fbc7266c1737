package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Asked;
import io.tidegate.api.Cursor;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonFilter;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who there is, for programs that name clients and people by id. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Directory", description = "Clients and people, which changes name by id")
class DirectoryApi {
  private static final String NEXT = "“next” of the page before";
  private static final String MANY = "How many at most, up to 200";

  private final Clients clients;
  private final People people;

  DirectoryApi(Clients clients, People people) {
    this.clients = clients;
    this.people = people;
  }

  @GetMapping("/clients")
  @Scoped(ApiScope.DIRECTORY_READ)
  @Operation(summary = "List clients", description = "By name; those that the token reaches.")
  ApiPage<ClientResource> clients(
      @Parameter(description = "A part of the name") @RequestParam(defaultValue = "") String q,
      @Parameter(description = "The archived ones instead of the others")
          @RequestParam(defaultValue = "false")
          boolean archived,
      @Parameter(description = NEXT) @RequestParam(required = false) @Nullable String cursor,
      @Parameter(description = MANY) @RequestParam(defaultValue = Limit.USUAL) int limit) {
    ClientId after = Cursor.id(cursor, ClientId::of);
    return ApiPage.of(
        clients.list(text(q), archived, after, new Limit(limit).size()), ClientResource::of);
  }

  @GetMapping("/clients/{id}")
  @Scoped(ApiScope.DIRECTORY_READ)
  @Operation(summary = "Read a client", description = "Archived or not.")
  ClientResource client(@PathVariable UUID id) {
    return ClientResource.of(clients.get(new ClientId(id)));
  }

  @GetMapping("/people")
  @Scoped(ApiScope.DIRECTORY_READ)
  @Operation(
      summary = "List people",
      description =
          "By name: the account's staff and clients' people, as far as the token reaches.")
  ApiPage<PersonResource> people(
      @Parameter(hidden = true) Actor actor,
      @Parameter(description = "Only this client's people") @RequestParam(required = false)
          @Nullable UUID client,
      @Parameter(description = "Only the account's own staff") @RequestParam(defaultValue = "false")
          boolean staff,
      @Parameter(description = "A part of the name or the e-mail address")
          @RequestParam(defaultValue = "")
          String q,
      @Parameter(description = NEXT) @RequestParam(required = false) @Nullable String cursor,
      @Parameter(description = MANY) @RequestParam(defaultValue = Limit.USUAL) int limit) {
    ClientId asked = client == null ? null : new ClientId(client);
    // A client's people find one another there, and nobody else, as on the page.
    boolean inside = actor.confinedTo() == null;
    PersonFilter filter =
        new PersonFilter(
            inside ? asked : actor.confinedTo(), staff && inside, null, text(q), false);
    PersonId after = Cursor.id(cursor, PersonId::of);
    return ApiPage.of(people.list(filter, after, new Limit(limit).size()), PersonResource::of);
  }

  @GetMapping("/people/{id}")
  @Scoped(ApiScope.DIRECTORY_READ)
  @Operation(summary = "Read a person", description = "Archived or not.")
  PersonResource person(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    Person person = people.get(new PersonId(id));
    if (actor.confinedTo() != null && !actor.confinedTo().equals(person.client())) {
      throw new NotFound("There is no such person.");
    }
    return PersonResource.of(person);
  }

  private static String text(String q) {
    Asked asked = new Asked();
    String text = asked.text("q", q);
    asked.check();
    return text;
  }
}
