package io.tidegate.directory.web;

import io.tidegate.directory.Accounts;
import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.DepartmentId;
import io.tidegate.directory.Departments;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonDetails;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding, editing and archiving people. */
@Controller
@Permitted(roles = Role.ADMINISTRATOR)
class PersonFormController {
  private static final Crumb PEOPLE = new Crumb("People", "/people");

  private final People people;
  private final Clients clients;
  private final Departments departments;
  private final Accounts accounts;
  private final Lookup lookup;
  private final Frames frames;

  PersonFormController(
      People people,
      Clients clients,
      Departments departments,
      Accounts accounts,
      Lookup lookup,
      Frames frames) {
    this.people = people;
    this.clients = clients;
    this.departments = departments;
    this.accounts = accounts;
    this.lookup = lookup;
    this.frames = frames;
  }

  /** {@code client} is the client whose person is added; staff without it. */
  @GetMapping("/people/new")
  Answer blank(Actor actor, @RequestParam(defaultValue = "") String client) {
    AdministrationPolicy.requireAdministrator(actor);
    String zone =
        client.isEmpty()
            ? accounts.get(actor.account()).zone().getId()
            : clients.get(ClientId.of(client)).zone().getId();
    return page(actor, Form.of(Map.of("zone", zone, "client", client)), null);
  }

  @PostMapping("/people")
  Answer add(Actor actor, @RequestParam Map<String, String> sent) {
    Form form = Form.of(sent);
    try {
      Person added = people.add(actor, details(form, idOf(form.text("client"))));
      return to(added, added.name() + " is added.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, form.refused(invalid), null));
    }
  }

  @GetMapping("/people/{id}/edit")
  Answer edit(Actor actor, @PathVariable String id) {
    AdministrationPolicy.requireAdministrator(actor);
    Person person = people.get(PersonId.of(id));
    return page(actor, Form.of(stored(person)), person);
  }

  @PostMapping("/people/{id}")
  Answer save(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    Form form = Form.of(sent);
    Person person = people.get(PersonId.of(id));
    try {
      return to(
          people.edit(actor, person.id(), details(form, person.client()), form.version()),
          "Saved.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, form.refused(invalid), person));
    } catch (Stale stale) {
      return Drawn.stale(page(actor, overtaken(form, stale, person.id()), person));
    }
  }

  @PostMapping("/people/{id}/archival")
  Answer archive(
      Actor actor,
      @PathVariable String id,
      @RequestParam boolean archived,
      @RequestParam long version) {
    PersonId person = PersonId.of(id);
    Person now =
        archived ? people.archive(actor, person, version) : people.restore(actor, person, version);
    return to(now, now.name() + (archived ? " is archived." : " is back."));
  }

  private PersonFormPage page(Actor actor, Form form, @Nullable Person person) {
    ClientId client = person == null ? idOf(form.text("client")) : person.client();
    return new PersonFormPage(
        person == null
            ? frames.of(actor, "Add a person", PEOPLE)
            : frames.of(
                actor,
                "Edit " + person.name(),
                PEOPLE,
                new Crumb(person.name(), "/people/" + person.id())),
        form,
        person,
        client == null ? null : clients.named(List.of(client)).get(client),
        person == null ? clientOptions() : List.of(),
        departments.all().stream()
            .map(each -> Option.of(each.id().toString(), each.name()))
            .toList(),
        Zones.offered(form.text("zone")));
  }

  private List<Option> clientOptions() {
    return clients.all().stream()
        .filter(client -> client.kind() == Client.Kind.EXTERNAL)
        .map(client -> Option.of(client.id().toString(), client.name()))
        .toList();
  }

  private PersonDetails details(Form form, @Nullable ClientId client) {
    String department = form.text("department");
    return new PersonDetails(
        form.text("name"),
        form.text("email"),
        client,
        department.isEmpty() ? null : DepartmentId.of(department),
        lookup.read(form.text("manager"), client),
        Zones.read(form.text("zone")));
  }

  private Form overtaken(Form form, Stale stale, PersonId id) {
    Person now = people.get(id);
    return form.overtaken(
        stale,
        Form.Stored.of("Name", now.name())
            .and("E-mail address", now.email())
            .and("Department", name(now.department()))
            .and("Manager", lookup.written(now.manager()))
            .and("Time zone", now.zone().getId()),
        now.version());
  }

  private Map<String, String> stored(Person person) {
    return Map.of(
        "name", person.name(),
        "email", person.email(),
        "department", Objects.toString(person.department(), ""),
        "manager", lookup.written(person.manager()),
        "zone", person.zone().getId(),
        "version", Long.toString(person.version()));
  }

  private String name(@Nullable DepartmentId department) {
    return department == null ? "" : departments.get(department).name();
  }

  private static @Nullable ClientId idOf(String text) {
    return text.isEmpty() ? null : ClientId.of(text);
  }

  private static SeeOther to(Person person, String said) {
    return new SeeOther("/people/" + person.id(), said);
  }
}
