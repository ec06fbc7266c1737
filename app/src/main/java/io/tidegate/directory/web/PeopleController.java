package io.tidegate.directory.web;

import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonFilter;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of people. Somebody of a client finds their own colleagues there, and nobody else. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class PeopleController {
  private static final int ROWS = 50;
  private static final String STAFF = "staff";

  private final People people;
  private final Clients clients;
  private final Frames frames;

  PeopleController(People people, Clients clients, Frames frames) {
    this.people = people;
    this.clients = clients;
    this.frames = frames;
  }

  @GetMapping("/people")
  Answer list(
      Actor actor,
      @RequestParam Map<String, String> asked,
      @RequestParam(required = false) @Nullable String after) {
    PersonFilter filter = filter(actor, asked);
    Page<Person> page = people.list(filter, after == null ? null : PersonId.of(after), ROWS);
    return new PeoplePage(
        frames.of(actor, "People").wide(),
        filters(actor, filter),
        AdministrationPolicy.administers(actor),
        rows(page.items()),
        page.next() == null ? null : following(asked, page.next()));
  }

  private static PersonFilter filter(Actor actor, Map<String, String> asked) {
    String client = asked.getOrDefault("client", "");
    boolean staff = client.equals(STAFF);
    ClientId one = staff || client.isEmpty() ? null : ClientId.of(client);
    return new PersonFilter(
        actor.confinedTo() == null ? one : actor.confinedTo(),
        staff && actor.confinedTo() == null,
        role(asked.getOrDefault("role", "")),
        asked.getOrDefault("q", "").strip(),
        "true".equals(asked.get("archived")));
  }

  private static @Nullable Role role(String typed) {
    return Stream.of(Role.values())
        .filter(role -> role.name().equals(typed))
        .findFirst()
        .orElse(null);
  }

  private PeoplePage.Filters filters(Actor actor, PersonFilter filter) {
    boolean confined = actor.confinedTo() != null;
    String client = filter.staff() ? STAFF : Objects.toString(filter.client(), "");
    return new PeoplePage.Filters(
        filter.text(),
        filter.archived(),
        Field.of("client", "Belongs to").value(client),
        confined ? List.of() : places(),
        Field.of("role", "Role").value(filter.role() == null ? "" : filter.role().name()),
        Roles.all(),
        !filter.text().isEmpty()
            || filter.role() != null
            || (!confined && (filter.staff() || filter.client() != null)));
  }

  private List<Option> places() {
    Stream<Option> all =
        clients.all().stream().map(each -> Option.of(each.id().toString(), each.name()));
    return Stream.concat(Stream.of(Option.of(STAFF, "Our own staff")), all).toList();
  }

  private List<PeoplePage.Row> rows(List<Person> found) {
    Map<PersonId, Set<Grant>> grants = people.grantsOf(found.stream().map(Person::id).toList());
    Map<ClientId, Client> known =
        clients.named(
            found.stream()
                .map(Person::client)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return found.stream()
        .map(person ->
            new PeoplePage.Row(
                person,
                person.client() == null ? null : known.get(person.client()),
                Roles.summary(grants.getOrDefault(person.id(), Set.of()))))
        .toList();
  }

  private static String following(Map<String, String> asked, String after) {
    UriComponentsBuilder path = UriComponentsBuilder.fromPath("/people");
    Stream.of("q", "client", "role", "archived")
        .filter(name -> !asked.getOrDefault(name, "").isEmpty())
        .forEach(name -> path.queryParam(name, "{" + name + "}"));
    return path.queryParam("after", "{next}")
        .encode()
        .buildAndExpand(withNext(asked, after))
        .toUriString();
  }

  private static Map<String, String> withNext(Map<String, String> asked, String after) {
    Map<String, String> all = new HashMap<>(asked);
    all.put("next", after);
    return all;
  }
}
