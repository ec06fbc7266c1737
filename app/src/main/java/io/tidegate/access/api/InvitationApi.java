package io.tidegate.access.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.access.PasswordLinks;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letting somebody in whom a program has added. */
@RestController
@RequestMapping(
    path = "/api/v1/people/{id}/invitation",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Directory")
class InvitationApi {
  private final PasswordLinks links;
  private final People people;

  InvitationApi(PasswordLinks links, People people) {
    this.links = links;
    this.people = people;
  }

  @PostMapping
  @Scoped(ApiScope.DIRECTORY_WRITE)
  @Operation(
      summary = "Invite a person",
      description =
          "By mail, with a link behind which they choose a password; it works once, for seven days.")
  InvitationResource invite(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    Person person = people.get(new PersonId(id));
    if (actor.confinedTo() != null && !actor.confinedTo().equals(person.client())) {
      throw new NotFound("There is no such person.");
    }
    links.invite(actor, person.id());
    return new InvitationResource(links.invitedUntil(person.id()).orElseThrow());
  }
}
