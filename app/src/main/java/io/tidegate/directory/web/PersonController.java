package io.tidegate.directory.web;

import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Departments;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonPanel;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import io.tidegate.ui.Views;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person's page, and the roles that are given and ended there. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class PersonController {
  private final People people;
  private final Clients clients;
  private final Departments departments;
  private final Teams teams;
  private final Absences absences;
  private final Frames frames;
  private final Views views;
  private final ObjectProvider<PersonPanel> panels;
  private final InstantSource clock;

  PersonController(
      People people,
      Clients clients,
      Departments departments,
      Teams teams,
      Absences absences,
      Frames frames,
      Views views,
      ObjectProvider<PersonPanel> panels,
      InstantSource clock) {
    this.people = people;
    this.clients = clients;
    this.departments = departments;
    this.teams = teams;
    this.absences = absences;
    this.frames = frames;
    this.views = views;
    this.panels = panels;
    this.clock = clock;
  }

  @GetMapping("/people/{id}")
  Answer show(Actor actor, @PathVariable String id) {
    return page(actor, visible(actor, id), Form.EMPTY);
  }

  /** {@code client} is empty for every client. */
  @PostMapping("/people/{id}/roles")
  Answer give(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    Person person = visible(actor, id);
    Form form = Form.of(sent);
    try {
      people.give(actor, person.id(), grant(person, form));
      return to(person, "The role is given.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, person, form.refused(invalid)));
    }
  }

  @PostMapping("/people/{id}/roles/end")
  Answer end(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    Person person = visible(actor, id);
    people.end(actor, person.id(), grant(person, Form.of(sent)));
    return to(person, "The role is ended.");
  }

  private Person visible(Actor actor, String id) {
    Person person = people.get(PersonId.of(id));
    if (actor.confinedTo() != null && !actor.confinedTo().equals(person.client())) {
      throw new NotFound("There is no such person.");
    }
    return person;
  }

  /** A client's person holds roles for their own client alone, so nobody has to choose it. */
  private static Grant grant(Person person, Form form) {
    Role role =
        Stream.of(Role.values())
            .filter(each -> each.name().equals(form.text("role")))
            .findFirst()
            .orElseThrow(() -> new Invalid("role", "Choose a role."));
    String client = form.text("client");
    return person.isStaff()
        ? new Grant(role, client.isEmpty() ? null : ClientId.of(client))
        : new Grant(role, person.client());
  }

  private PersonPage page(Actor actor, Person person, Form form) {
    return new PersonPage(
        frames.of(actor, person.name(), new Crumb("People", "/people")),
        person,
        AdministrationPolicy.administers(actor),
        actor.person().equals(person.id()),
        place(person),
        rights(person, form),
        absences.of(person),
        panels
            .orderedStream()
            .flatMap(panel -> panel.of(person, actor).stream())
            .map(views::content)
            .toList());
  }

  private PersonPage.Place place(Person person) {
    PersonId manager = person.manager();
    return new PersonPage.Place(
        person.client() == null ? null : clients.get(person.client()),
        person.department() == null ? "" : departments.get(person.department()).name(),
        manager == null ? null : people.named(List.of(manager)).get(manager),
        new Times(person.zone(), clock).moment(clock.instant()),
        teams.of(person.id()));
  }

  private PersonPage.Rights rights(Person person, Form form) {
    Set<Grant> grants = people.grantsOf(person.id());
    Map<ClientId, Client> known = clients.named(Roles.places(grants));
    List<Option> places =
        clients.all().stream()
            .map(client -> Option.of(client.id().toString(), client.name()))
            .toList();
    return new PersonPage.Rights(Roles.held(grants, known), form, Roles.fitting(person), places);
  }

  private static SeeOther to(Person person, String said) {
    return new SeeOther("/people/" + person.id(), said);
  }
}
