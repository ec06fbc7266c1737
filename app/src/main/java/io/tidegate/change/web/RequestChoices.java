package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.PriorityProposal;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonFilter;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.policy.EmergencyRules;
import io.tidegate.policy.Policies;
import io.tidegate.ui.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the request form offers to choose from. */
@Component
class RequestChoices {
  private static final int PEOPLE = 300;
  private static final int MATCHES = 12;

  private final Changes changes;
  private final Clients clients;
  private final People people;
  private final Items items;
  private final Policies policies;

  RequestChoices(Changes changes, Clients clients, People people, Items items, Policies policies) {
    this.changes = changes;
    this.clients = clients;
    this.people = people;
    this.items = items;
    this.policies = policies;
  }

  /** Of whom the change is for, once that is chosen; of the staff alone until then. */
  RequestPage.Choices of(
      Actor actor, Change change, Client client, boolean chosen, PriorityProposal proposal) {
    boolean fresh = change.number() == 0;
    return new RequestPage.Choices(
        fresh ? clientOptions(actor) : List.of(),
        fresh ? "" : client.name(),
        client.zone().getId(),
        criteria(client),
        chosen ? peopleOf(change) : options(staff(), change.client()),
        implementersOf(change),
        words(proposal));
  }

  /** The clients for whom this person may request changes, by name. */
  List<Client> clientsOf(Actor actor) {
    return clients.all().stream().filter(client -> changes.mayRequest(actor, client.id())).toList();
  }

  private List<Option> clientOptions(Actor actor) {
    return clientsOf(actor).stream()
        .map(client -> Option.of(client.id().toString(), client.name()))
        .toList();
  }

  private List<Option> criteria(Client client) {
    return policies.current(client.id()).get(EmergencyRules.SECTION).criteria().stream()
        .map(criterion -> Option.of(criterion.code(), criterion.sentence()))
        .toList();
  }

  /** Staff and the client's people, and whoever has a part in the change already. */
  List<Option> peopleOf(Change change) {
    Map<PersonId, Person> found = new LinkedHashMap<>();
    Stream.concat(
            staff().stream(),
            people
                .list(new PersonFilter(change.client(), false, null, "", false), null, PEOPLE)
                .items()
                .stream())
        .forEach(person -> found.put(person.id(), person));
    found.putAll(people.named(partsOf(change)));
    return options(found.values(), change.client());
  }

  private List<Person> staff() {
    return people.list(new PersonFilter(null, true, null, "", false), null, PEOPLE).items();
  }

  private List<Option> implementersOf(Change change) {
    Map<PersonId, Person> found = new LinkedHashMap<>();
    people
        .holding(Role.IMPLEMENTER, change.client())
        .forEach(person -> found.put(person.id(), person));
    found.putAll(people.named(change.people().implementers()));
    return options(found.values(), change.client());
  }

  private static List<PersonId> partsOf(Change change) {
    List<PersonId> parts = new ArrayList<>(List.of(change.people().owner()));
    Stream.of(change.people().validator(), change.people().decider())
        .filter(Objects::nonNull)
        .forEach(parts::add);
    return parts;
  }

  private List<Option> options(Collection<Person> found, ClientId client) {
    String whose = clients.get(client).name();
    return found.stream()
        .sorted(Comparator.comparing(Person::name))
        .map(person ->
            Option.of(
                person.id().toString(),
                person.isStaff() ? person.name() : person.name() + ", " + whose))
        .toList();
  }

  /** The items with these ids, as they stand in the form. */
  List<Pick> picks(Change change, Collection<ItemId> ids) {
    return picks(change.client(), items.named(ids).values());
  }

  /** Items that match while somebody types: the client's, then the shared infrastructure's. */
  ItemMatches matches(@Nullable ClientId client, String text) {
    if (text.isBlank() || client == null) {
      return new ItemMatches(text, List.of());
    }
    List<Item> found = new ArrayList<>(items.search(client, text, MATCHES));
    clients.all().stream()
        .filter(one -> one.kind() == Client.Kind.INTERNAL && !one.id().equals(client))
        .forEach(shared -> found.addAll(items.search(shared.id(), text, MATCHES - found.size())));
    return new ItemMatches(text, picks(client, found));
  }

  private List<Pick> picks(ClientId client, Collection<Item> found) {
    Map<ClientId, Client> named = clients.named(found.stream().map(Item::client).toList());
    return found.stream()
        .map(item -> Pick.of(item, item.client().equals(client) ? "" : nameOf(named, item)))
        .toList();
  }

  private static String nameOf(Map<ClientId, Client> named, Item item) {
    Client client = named.get(item.client());
    return client == null ? "" : client.name();
  }

  private static String words(PriorityProposal proposal) {
    return "Proposed: impact %s, urgency %s, since %s."
        .formatted(
            rank(proposal.priority().impact()),
            rank(proposal.priority().urgency()),
            proposal.because());
  }

  private static String rank(int rank) {
    return switch (rank) {
      case 1 -> "high";
      case 2 -> "medium";
      default -> "low";
    };
  }
}
