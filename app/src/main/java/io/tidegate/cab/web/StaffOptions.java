package io.tidegate.cab.web;

import io.tidegate.cab.Chairs;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonFilter;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Option;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The account's own people to choose among, and those who decide for its clients. */
@Component
class StaffOptions {
  private static final int MOST = 500;

  private final People people;
  private final Clients clients;
  private final Chairs chairs;

  StaffOptions(People people, Clients clients, Chairs chairs) {
    this.people = people;
    this.clients = clients;
    this.chairs = chairs;
  }

  /** Those who may answer for a meeting, and who does so now, who keeps it. */
  List<Option> chairs(PersonId now) {
    return Stream.concat(chairs.all().stream(), people.named(Set.of(now)).values().stream())
        .distinct()
        .map(StaffOptions::option)
        .toList();
  }

  /** The staff who have no place on the board. */
  List<Option> without(Collection<Person> board) {
    Set<String> seated = ids(board);
    return all().stream().filter(one -> !seated.contains(one.value())).toList();
  }

  private static Set<String> ids(Collection<Person> persons) {
    return persons.stream().map(person -> person.id().toString()).collect(Collectors.toSet());
  }

  /** Whoever may sit in besides the board, and who does already. */
  List<Option> besides(Collection<Person> board, Set<String> chosen) {
    Set<String> seated = ids(board);
    return guests().stream()
        .filter(one -> chosen.contains(one.value()) || !seated.contains(one.value()))
        .toList();
  }

  /** Whoever may be asked in: the staff, and those who decide for clients. */
  List<Option> guests() {
    List<Person> deciding =
        people
            .list(new PersonFilter(null, false, Role.CLIENT_APPROVER, "", false), null, MOST)
            .items()
            .stream()
            .filter(person -> person.client() != null)
            .toList();
    Map<ClientId, Client> named =
        clients.named(deciding.stream().map(Person::client).collect(Collectors.toSet()));
    return Stream.concat(
            all().stream(),
            deciding.stream().flatMap(person -> of(person, named.get(person.client())).stream()))
        .toList();
  }

  private static Optional<Option> of(Person person, @Nullable Client client) {
    return Optional.ofNullable(client)
        .map(theirs ->
            Option.of(person.id().toString(), "%s, %s".formatted(person.name(), theirs.name())));
  }

  List<Option> all() {
    return people.list(new PersonFilter(null, true, null, "", false), null, MOST).items().stream()
        .map(StaffOptions::option)
        .toList();
  }

  private static Option option(Person person) {
    return Option.of(person.id().toString(), person.name());
  }
}
