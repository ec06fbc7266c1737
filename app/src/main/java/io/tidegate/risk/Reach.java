package io.tidegate.risk;

import io.tidegate.change.Change;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Impact;
import io.tidegate.inventory.Impact.Impacted;
import io.tidegate.inventory.Impacts;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.risk.RiskFacts.Touched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a change reaches beyond what it affects: the blast radius as facts for its risk. */
@Component
class Reach {
  /** More of them change no score; the worst come first. */
  private static final int ENOUGH = 200;

  private final Impacts impacts;
  private final Items items;
  private final Clients clients;

  Reach(Impacts impacts, Items items, Clients clients) {
    this.impacts = impacts;
    this.items = items;
    this.clients = clients;
  }

  Reached of(Change change, List<Item> affected) {
    Impact impact = impacts.wholly(change.scope().affected());
    Map<ClientId, Integer> users = new HashMap<>(impact.usersByClient());
    affected.forEach(item -> users.merge(item.client(), item.usersServed(), Math::max));
    return new Reached(
        touched(change, impact.worst(ENOUGH)),
        users.values().stream().mapToInt(Integer::intValue).sum(),
        users.size());
  }

  private List<Touched> touched(Change change, List<Impacted> impacted) {
    if (impacted.isEmpty()) {
      return List.of();
    }
    boolean own = clients.get(change.client()).kind() == Client.Kind.INTERNAL;
    Map<ItemId, Item> named = items.named(impacted.stream().map(Impacted::item).toList());
    return impacted.stream()
        .map(line ->
            new Touched(
                nameOf(named.get(line.item()), own ? line.client() : change.client()),
                line.kind().title(),
                line.criticality()))
        .toList();
  }

  /**
   * The risk is stored, and read by the people of the change's client; they must not read there
   * what other clients have.
   */
  private static String nameOf(@Nullable Item item, ClientId shown) {
    return item != null && item.client().equals(shown) ? item.name() : "one of another client";
  }

  /**
   * What is reached.
   *
   * @param users people served by these or by what is affected, nobody counted twice
   * @param clients how many clients have an item among them
   */
  record Reached(List<Touched> items, int users, int clients) {}
}
