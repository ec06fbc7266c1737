package io.tidegate.desk.web;

import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonFilter;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds things by what they are called: changes, items, clients, people. */
@Component
class Finds {
  private static final int MOST = 6;

  private final ChangeLists changes;
  private final Items items;
  private final Clients clients;
  private final People people;

  Finds(ChangeLists changes, Items items, Clients clients, People people) {
    this.changes = changes;
    this.items = items;
    this.clients = clients;
    this.people = people;
  }

  /** Nothing is offered before a word is typed. */
  Stream<FindPage.Group> of(Actor reader, String words) {
    if (words.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        new FindPage.Group("Changes", changes(words)),
        new FindPage.Group("Items", items(words)),
        new FindPage.Group("Clients", clients(words)),
        new FindPage.Group("People", people(reader, words)));
  }

  private List<FindPage.Found> changes(String words) {
    List<ChangeLine> found = named(words);
    if (found.isEmpty()) {
      found = changes.corrected(words).map(this::named).orElse(List.of());
    }
    Map<ClientId, Client> owners = clients.named(found.stream().map(ChangeLine::client).toList());
    return found.stream()
        .map(change ->
            new FindPage.Found(
                change.code() + " " + change.title(),
                name(owners, change.client()) + ", " + change.state().title(),
                "/changes/" + change.number(),
                "list-details"))
        .toList();
  }

  private List<ChangeLine> named(String words) {
    return changes.list(ChangeFilter.ALL.saying(words), null, MOST).items();
  }

  private List<FindPage.Found> items(String words) {
    List<Item> found = items.search(null, words, MOST);
    Map<ClientId, Client> owners = clients.named(found.stream().map(Item::client).toList());
    return found.stream()
        .map(item ->
            new FindPage.Found(
                item.name(),
                item.kind().title() + ", " + name(owners, item.client()),
                "/inventory/" + item.id(),
                "topology-star-3"))
        .toList();
  }

  private List<FindPage.Found> clients(String words) {
    return clients.all().stream()
        .map(client ->
            new FindPage.Found(
                client.name(), client.shortName(), "/clients/" + client.id(), "building"))
        .filter(found -> found.says(words))
        .limit(MOST)
        .toList();
  }

  private List<FindPage.Found> people(Actor reader, String words) {
    return people
        .list(new PersonFilter(null, false, null, words, false), null, MOST)
        .items()
        .stream()
        .filter(person -> reader.confinedTo() == null || !person.isStaff())
        .map(Finds::found)
        .toList();
  }

  private static FindPage.Found found(Person person) {
    return new FindPage.Found(person.name(), person.email(), "/people/" + person.id(), "users");
  }

  private static String name(Map<ClientId, Client> owners, ClientId id) {
    Client owner = owners.get(id);
    return owner == null ? "" : owner.name();
  }
}
