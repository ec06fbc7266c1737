package io.tidegate.inventory;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is there already, found by the words a file uses. */
class KnownThings {
  private final Map<String, Client> clients = new HashMap<>();
  private final Map<String, Person> people = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final Map<String, Item> byKey = new HashMap<>();
  private final Map<String, Item> byName = new HashMap<>();

  KnownThings(Collection<Client> clients, Collection<Person> people, Collection<Item> items) {
    clients.forEach(client -> this.clients.put(ItemStore.key(client.shortName()), client));
    clients.forEach(client -> this.clients.put(ItemStore.key(client.name()), client));
    people.forEach(this::know);
    items.forEach(this::know);
  }

  @Nullable Client client(String nameOrShortName) {
    return clients.get(ItemStore.key(nameOrShortName));
  }

  @Nullable Person person(String nameOrAddress) {
    return isAmbiguous(nameOrAddress) ? null : people.get(ItemStore.key(nameOrAddress));
  }

  boolean isAmbiguous(String name) {
    return ambiguous.contains(ItemStore.key(name));
  }

  /** The client's item of this external key, retired or not. */
  @Nullable Item withKey(ClientId client, String key) {
    return byKey.get(client + key);
  }

  /** The client's item of this name that is not retired. */
  @Nullable Item called(ClientId client, String name) {
    return byName.get(client + ItemStore.key(name));
  }

  private void know(Person person) {
    people.put(person.email(), person);
    Person namesake = people.putIfAbsent(ItemStore.key(person.name()), person);
    if (namesake != null && !sameId(namesake.id(), person.id())) {
      ambiguous.add(ItemStore.key(person.name()));
    }
  }

  private void know(Item item) {
    if (item.externalKey() != null) {
      byKey.put(item.client() + item.externalKey(), item);
    }
    if (!item.isRetired()) {
      byName.put(item.client() + ItemStore.key(item.name()), item);
    }
  }

  private static boolean sameId(PersonId one, PersonId other) {
    return one.equals(other);
  }
}
