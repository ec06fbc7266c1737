package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Asked;
import io.tidegate.api.Scoped;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roles of people, but for that of administrators: a program gives nobody its own power. */
@RestController
@RequestMapping(path = "/api/v1/people/{id}/roles", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Directory")
class GrantsApi {
  private final People people;
  private final Persons persons;

  GrantsApi(People people, Persons persons) {
    this.people = people;
    this.persons = persons;
  }

  @GetMapping
  @Scoped(ApiScope.DIRECTORY_READ)
  @Operation(summary = "Read the roles of a person", description = "Those held now.")
  GrantsResource list(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    return told(persons.visible(actor, id));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(
      summary = "Give a role",
      description =
          "One that is held already stays. Administrators are made by hand, on the person's page.")
  GrantsResource give(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestBody GrantBody body) {
    Person person = persons.visible(actor, id);
    if (body.role() == null) {
      throw new Invalid("role", "Say which role.");
    }
    people.give(actor, person.id(), grant(person, byPrograms(body.role()), body.client()));
    return told(person);
  }

  @DeleteMapping("/{role}")
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(summary = "End a role", description = "One that is not held is ended already.")
  GrantsResource end(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(description = "Which", example = "implementer") @PathVariable String role,
      @Parameter(description = "For which client; left out, the one that is held for all")
          @RequestParam(required = false)
          @Nullable UUID client) {
    Person person = persons.visible(actor, id);
    Asked asked = new Asked();
    Role which = asked.word("role", role, Role.class);
    asked.check();
    if (which == null) {
      throw new Invalid("role", "Say which role.");
    }
    people.end(actor, person.id(), grant(person, byPrograms(which), client));
    return told(person);
  }

  private static Role byPrograms(Role role) {
    if (role == Role.ADMINISTRATOR) {
      throw new Forbidden("Administrators are made and unmade by people, not by programs.");
    }
    return role;
  }

  private static Grant grant(Person person, Role role, @Nullable UUID client) {
    ClientId where = client == null ? person.client() : new ClientId(client);
    return new Grant(role, where);
  }

  private GrantsResource told(Person person) {
    return GrantsResource.of(people.grantsOf(person.id()));
  }
}
