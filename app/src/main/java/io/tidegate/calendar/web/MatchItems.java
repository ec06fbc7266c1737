package io.tidegate.calendar.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Items of all clients by what people type: a name, and behind it whose it is. */
@Component
class MatchItems {
  private static final String AT = " @ ";
  private static final int ENOUGH = 200;
  private static final int OFFERED = 20;

  private final Items items;
  private final Clients clients;

  MatchItems(Items items, Clients clients) {
    this.items = items;
    this.clients = clients;
  }

  List<String> offered(String typed) {
    List<Item> found = items.search(null, nameIn(typed), OFFERED);
    Map<ClientId, Client> owners = owners(found);
    return found.stream().map(item -> written(item, owners)).toList();
  }

  /** Throws {@link Invalid} when nothing, or more than one thing, is called so. */
  ItemId read(String typed) {
    List<Item> found = items.search(null, nameIn(typed), ENOUGH);
    Map<ClientId, Client> owners = owners(found);
    List<Item> meant =
        found.stream()
            .filter(item ->
                item.name().equalsIgnoreCase(typed.strip())
                    || written(item, owners).equalsIgnoreCase(typed.strip()))
            .toList();
    if (typed.isBlank() || meant.isEmpty()) {
      throw new Invalid(
          "item", typed.isBlank() ? "Name the item." : "Choose from the list: none is called so.");
    }
    if (meant.size() > 1) {
      throw new Invalid("item", "Several clients have one of this name: choose from the list.");
    }
    return meant.getFirst().id();
  }

  /** The names of these items and whose they are, by their ids. */
  Map<ItemId, String> written(Collection<ItemId> ids) {
    Collection<Item> found = items.named(ids).values();
    Map<ClientId, Client> owners = owners(found);
    return found.stream().collect(Collectors.toMap(Item::id, item -> written(item, owners)));
  }

  private Map<ClientId, Client> owners(Collection<Item> found) {
    return clients.named(found.stream().map(Item::client).collect(Collectors.toSet()));
  }

  private static String written(Item item, Map<ClientId, Client> owners) {
    Client owner = owners.get(item.client());
    return owner == null ? item.name() : item.name() + AT + owner.name();
  }

  private static String nameIn(String typed) {
    int at = typed.lastIndexOf(AT);
    return (at < 0 ? typed : typed.substring(0, at)).strip();
  }
}
