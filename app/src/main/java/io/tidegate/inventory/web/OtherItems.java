package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the item that somebody typed beside another one, and writes one so that it is found. */
@Component
class OtherItems {
  private static final String AT = " @ ";
  private static final int ENOUGH = 200;

  private final Items items;
  private final Clients clients;

  OtherItems(Items items, Clients clients) {
    this.items = items;
    this.clients = clients;
  }

  /**
   * What may be meant by a beginning: items of the same client, and across to the account's own.
   */
  List<String> offered(Item item, String typed, int most) {
    Home home = home(item);
    return items.search(null, nameIn(typed), ENOUGH).stream()
        .filter(other -> !other.id().equals(item.id()))
        .filter(home::reaches)
        .map(home::written)
        .limit(most)
        .toList();
  }

  /** Throws {@link Invalid} when nothing, or more than one thing, is called so. */
  ItemId read(Item item, String typed) {
    Home home = home(item);
    List<Item> found =
        items.search(null, nameIn(typed), ENOUGH).stream()
            .filter(home::reaches)
            .filter(other -> home.isCalled(other, typed.strip()))
            .toList();
    if (typed.isBlank() || found.isEmpty()) {
      throw new Invalid(
          "other",
          typed.isBlank()
              ? "Name the other item."
              : "Choose an item from the list: none is called so.");
    }
    return found.stream()
        .filter(other -> other.client().equals(item.client()))
        .findFirst()
        .or(() -> found.size() == 1 ? found.stream().findFirst() : Optional.empty())
        .map(Item::id)
        .orElseThrow(() ->
            new Invalid("other", "Several clients have one of this name: choose from the list."));
  }

  private static String nameIn(String typed) {
    int at = typed.lastIndexOf(AT);
    return (at < 0 ? typed : typed.substring(0, at)).strip();
  }

  private Home home(Item item) {
    Map<ClientId, Client> all =
        clients.all().stream().collect(Collectors.toMap(Client::id, Function.identity()));
    return new Home(clients.get(item.client()), all);
  }

  /** The client of the item, and those around it. */
  private record Home(Client client, Map<ClientId, Client> all) {
    boolean reaches(Item other) {
      Client owner = all.get(other.client());
      return owner != null
          && (owner.id().equals(client.id())
              || owner.kind() == Client.Kind.INTERNAL
              || client.kind() == Client.Kind.INTERNAL);
    }

    String written(Item other) {
      Client owner = all.get(other.client());
      return owner == null || owner.id().equals(client.id())
          ? other.name()
          : other.name() + AT + owner.name();
    }

    boolean isCalled(Item other, String typed) {
      return other.name().equalsIgnoreCase(typed) || written(other).equalsIgnoreCase(typed);
    }
  }
}
