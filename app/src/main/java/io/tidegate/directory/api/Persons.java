package io.tidegate.directory.api;

import io.tidegate.api.Fields;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonDetails;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a program may see and keep, and what a body says of them. */
@Component
class Persons {
  private final People people;
  private final Clients clients;
  private final Accounts accounts;

  Persons(People people, Clients clients, Accounts accounts) {
    this.people = people;
    this.clients = clients;
    this.accounts = accounts;
  }

  /** Throws {@link NotFound} for whom the caller would not find on the pages. */
  Person visible(Actor actor, UUID id) {
    Person person = people.get(new PersonId(id));
    if (actor.confinedTo() != null && !actor.confinedTo().equals(person.client())) {
      throw new NotFound("There is no such person.");
    }
    return person;
  }

  /**
   * The same, of those whom programs keep. An administrator is not among them: whoever can write
   * their e-mail address can become them.
   */
  Person kept(Actor actor, UUID id) {
    Person person = visible(actor, id);
    if (people.grantsOf(person.id()).contains(Grant.everywhere(Role.ADMINISTRATOR))) {
      throw new Forbidden(person.name() + " is an administrator, whom only people keep.");
    }
    return person;
  }

  /** Throws {@link Invalid} with what cannot be; {@code before} is null for somebody new. */
  PersonDetails details(Actor actor, PersonBody body, @Nullable Person before) {
    Fields fields = new Fields();
    ClientId client = body.client() == null ? null : new ClientId(body.client());
    if (before != null && !Objects.equals(client, before.client())) {
      fields.problem("client", "A person stays where they are.");
    }
    if (client != null && clients.named(List.of(client)).isEmpty()) {
      fields.problem("client", "Choose one of the clients.");
    }
    String name = fields.line("name", body.name());
    String email = fields.line("email", body.email());
    ZoneId own = accounts.get(actor.account()).zone();
    ZoneId zone = new Zone(body.zone()).or(own, fields);
    fields.check();
    return new PersonDetails(
        name,
        email,
        client,
        before == null ? null : before.department(),
        body.manager() == null ? null : new PersonId(body.manager()),
        body.zone() == null && client != null ? clients.get(client).zone() : zone);
  }
}
