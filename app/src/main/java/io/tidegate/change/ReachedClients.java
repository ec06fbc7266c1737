package io.tidegate.change;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Impact;
import io.tidegate.inventory.Impact.Impacted;
import io.tidegate.inventory.Impacts;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clients that a change of another one's reaches: on whose items it is made, or whose services
 * it may interrupt. Asked within the whole account, since whom a change hits does not depend on who
 * asks.
 */
@Service
public class ReachedClients {
  private static final int SHOWN = 5;

  private final Impacts impacts;
  private final Items items;
  private final Clients clients;

  ReachedClients(Impacts impacts, Items items, Clients clients) {
    this.impacts = impacts;
    this.items = items;
    this.clients = clients;
  }

  /** Who they are. */
  @Transactional(readOnly = true)
  public Set<ClientId> of(Change change) {
    Set<ClientId> reached = new HashSet<>();
    touched(change).forEach(item -> reached.add(item.client()));
    reached.addAll(impacts.wholly(change.scope().affected()).clients());
    reached.remove(change.client());
    return reached;
  }

  /** What those of another client may know it as: of the account's own platform what it is. */
  @Transactional(readOnly = true)
  public String title(Change change) {
    return shared(change) ? change.title() : "Work on infrastructure that you share with others";
  }

  /** Whether it is made on the account's own infrastructure, whose clients may know of it. */
  @Transactional(readOnly = true)
  public boolean shared(Change change) {
    return clients.get(change.client()).kind() == Client.Kind.INTERNAL;
  }

  /** Of each the items that it touches and those that it may interrupt, the worst first. */
  Map<ClientId, List<Item>> hit(Change change) {
    Map<ClientId, Set<ItemId>> theirs = theirs(change);
    Map<ItemId, Item> named =
        items.named(theirs.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    Map<ClientId, List<Item>> hit = new LinkedHashMap<>();
    theirs.forEach((client, ids) ->
        hit.put(client, ids.stream().map(named::get).filter(Objects::nonNull).toList()));
    hit.values().removeIf(List::isEmpty);
    return hit;
  }

  private Map<ClientId, Set<ItemId>> theirs(Change change) {
    Map<ClientId, Set<ItemId>> theirs = new LinkedHashMap<>();
    touched(change).forEach(item -> add(theirs, item.client(), item.id()));
    Impact impact = impacts.wholly(change.scope().affected());
    for (Impacted one : impact.worst(impact.size())) {
      add(theirs, one.client(), one.item());
    }
    theirs.remove(change.client());
    return theirs;
  }

  private Collection<Item> touched(Change change) {
    return items.named(change.scope().affected()).values();
  }

  private static void add(Map<ClientId, Set<ItemId>> theirs, ClientId client, ItemId item) {
    Set<ItemId> some = theirs.computeIfAbsent(client, _ -> new LinkedHashSet<>());
    if (some.size() <= SHOWN) {
      some.add(item);
    }
  }
}
