package io.tidegate.demo;

import io.tidegate.directory.Account;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.Client;
import io.tidegate.directory.ClientDetails;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Department;
import io.tidegate.directory.Departments;
import io.tidegate.directory.FoundedAccount;
import io.tidegate.directory.NewAccount;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonDetails;
import io.tidegate.directory.Team;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens an account of the demo and lets its people in. Inside a transaction of that account. */
@Component
class DemoDirectory {
  private static final String ORIGIN = "demo";

  private final Accounts accounts;
  private final Clients clients;
  private final People people;
  private final Departments departments;
  private final Teams teams;

  DemoDirectory(
      Accounts accounts, Clients clients, People people, Departments departments, Teams teams) {
    this.accounts = accounts;
    this.clients = clients;
    this.people = people;
    this.departments = departments;
    this.teams = teams;
  }

  DemoStage open(AccountId id, DemoCast cast) {
    FoundedAccount founded = accounts.create(founding(id, cast));
    Actor admin = founded.actor();
    Map<String, Client> places = placesOf(cast, founded);
    Map<String, Person> persons = personsOf(cast, founded, places);
    Map<String, Actor> actors = new LinkedHashMap<>();
    cast.people().forEach(part -> actors.put(part.name(), enlist(admin, part, persons, places)));
    return new DemoStage(founded.account(), places, persons, actors, cast.weeks());
  }

  /**
   * An account of the demo that was opened before, as it was then; empty when it is none, or who
   * was there is not there any more.
   */
  Optional<DemoStage> find(AccountId id) {
    Account account = accounts.get(id);
    return DemoCast.ALL.stream()
        .filter(cast -> cast.account().equals(account.name()))
        .findFirst()
        .flatMap(cast -> find(account, cast));
  }

  private Optional<DemoStage> find(Account account, DemoCast cast) {
    Map<String, Client> places = new LinkedHashMap<>();
    Stream.concat(Stream.of(cast.internal()), cast.clients().stream())
        .forEach(place ->
            clients.all().stream()
                .filter(client -> client.shortName().equals(place.letters()))
                .findFirst()
                .ifPresent(client -> places.put(place.letters(), client)));
    Map<String, Person> persons = new LinkedHashMap<>();
    Map<String, Actor> actors = new LinkedHashMap<>();
    for (DemoCast.Part part : cast.people()) {
      people
          .byEmail(part.email())
          .filter(person -> !person.archived())
          .ifPresent(person -> {
            persons.put(part.name(), person);
            actors.put(part.name(), people.actorOf(account.id(), person.id(), ORIGIN));
          });
    }
    boolean whole =
        places.size() == cast.clients().size() + 1 && persons.size() == cast.people().size();
    return whole
        ? Optional.of(new DemoStage(account, places, persons, actors, cast.weeks()))
        : Optional.empty();
  }

  private static NewAccount founding(AccountId id, DemoCast cast) {
    DemoCast.Part administrator = cast.part(cast.administrator());
    return new NewAccount(
        id, cast.kind(), cast.account(), cast.zone(), administrator.name(), administrator.email());
  }

  private Map<String, Client> placesOf(DemoCast cast, FoundedAccount founded) {
    Map<String, Client> places = new LinkedHashMap<>();
    Client first = founded.client();
    DemoCast.Place named = cast.internal();
    places.put(
        named.letters(),
        clients.edit(founded.actor(), first.id(), details(named), first.version()));
    cast.clients()
        .forEach(
            place -> places.put(place.letters(), clients.add(founded.actor(), details(place))));
    return places;
  }

  private static ClientDetails details(DemoCast.Place place) {
    return new ClientDetails(place.name(), place.letters(), place.zone());
  }

  private Map<String, Person> personsOf(
      DemoCast cast, FoundedAccount founded, Map<String, Client> places) {
    Map<String, Department> known = new LinkedHashMap<>();
    Map<String, Person> persons = new LinkedHashMap<>();
    for (DemoCast.Part part : cast.people()) {
      boolean first = part.name().equals(cast.administrator());
      Person person =
          first
              ? founded.administrator()
              : people.add(founded.actor(), detailsOf(part, cast, founded, places, known));
      persons.put(part.name(), person);
    }
    return persons;
  }

  private PersonDetails detailsOf(
      DemoCast.Part part,
      DemoCast cast,
      FoundedAccount founded,
      Map<String, Client> places,
      Map<String, Department> known) {
    if (!part.at().isEmpty()) {
      Client client = Objects.requireNonNull(places.get(part.at()));
      return PersonDetails.of(client.id(), part.name(), part.email(), client.zone());
    }
    Department department =
        part.department().isEmpty()
            ? null
            : known.computeIfAbsent(
                part.department(), name -> departments.add(founded.actor(), name, noHead()));
    return new PersonDetails(
        part.name(),
        part.email(),
        null,
        department == null ? null : department.id(),
        null,
        cast.zone());
  }

  private static @Nullable PersonId noHead() {
    return null;
  }

  private Actor enlist(
      Actor admin, DemoCast.Part part, Map<String, Person> persons, Map<String, Client> places) {
    PersonId id = Objects.requireNonNull(persons.get(part.name())).id();
    Client at = places.get(part.at());
    part.roles()
        .forEach(role -> people.give(admin, id, new Grant(role, at == null ? null : at.id())));
    if (!part.team().isEmpty()) {
      teams.join(admin, team(admin, part.team()).id(), id);
    }
    return people.actorOf(admin.account(), id, ORIGIN);
  }

  private Team team(Actor admin, String name) {
    return teams.all().stream()
        .filter(team -> team.name().equals(name))
        .findFirst()
        .orElseGet(() -> teams.add(admin, name));
  }
}
