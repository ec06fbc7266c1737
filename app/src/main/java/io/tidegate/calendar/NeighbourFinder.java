package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.Collision;
import io.tidegate.change.Collisions;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.Dependency;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds changes on items that those of a change depend on, or that depend on them: one step away,
 * where trouble spreads. Who is hit further away is for the risk to say.
 */
@Component
class NeighbourFinder {
  private final Dependencies dependencies;
  private final Collisions collisions;
  private final Items items;
  private final Clients clients;

  NeighbourFinder(Dependencies dependencies, Collisions collisions, Items items, Clients clients) {
    this.dependencies = dependencies;
    this.collisions = collisions;
    this.items = items;
    this.clients = clients;
  }

  List<Conflict> find(Change change, Window window, Times times) {
    Map<ItemId, Dependency> ways = ways(change.scope().affected());
    List<Collision> met = collisions.touching(ways.keySet(), change, window);
    if (met.isEmpty()) {
      return List.of();
    }
    Set<ItemId> ends = new HashSet<>(ways.keySet());
    ends.addAll(change.scope().affected());
    Map<ItemId, Item> named = items.named(ends);
    Map<ClientId, Client> whose =
        clients.named(met.stream().map(Collision::client).collect(Collectors.toSet()));
    List<Conflict> found = new ArrayList<>();
    for (Collision other : met) {
      for (ItemId theirs : other.items()) {
        Dependency way = ways.get(theirs);
        if (way != null) {
          found.add(
              conflict(
                  ConflictPolicy.carries(change, other),
                  said(way, theirs, named, other),
                  other,
                  name(whose, other) + ", " + other.title() + ": " + times.span(other.window())));
          break;
        }
      }
    }
    return found;
  }

  /** The items one step away that the change does not affect itself, each with one way there. */
  private Map<ItemId, Dependency> ways(Set<ItemId> affected) {
    Map<ItemId, Dependency> ways = new HashMap<>();
    if (affected.isEmpty()) {
      return ways;
    }
    for (Dependency one : dependencies.of(affected)) {
      boolean spreads = one.hits(one.source()) || one.hits(one.target());
      ItemId other = affected.contains(one.source()) ? one.target() : one.source();
      if (spreads && !affected.contains(other)) {
        ways.putIfAbsent(other, one);
      }
    }
    return ways;
  }

  private static String said(
      Dependency way, ItemId theirs, Map<ItemId, Item> named, Collision other) {
    ItemId ours = way.other(theirs);
    return "%s %s %s, which %s changes"
        .formatted(name(named, ours), way.saidOf(ours), name(named, theirs), other.code());
  }

  private static String name(Map<ItemId, Item> named, ItemId id) {
    Item item = named.get(id);
    return item == null ? "another item" : item.name();
  }

  private static String name(Map<ClientId, Client> whose, Collision other) {
    Client client = whose.get(other.client());
    return client == null ? "Another client" : client.name();
  }

  private static Conflict conflict(
      boolean carries, String sentence, Collision other, String detail) {
    String way =
        carries
            ? " Choose another time, or agree with its owner: it was scheduled first."
            : " It comes after this one, and carries the conflict.";
    return new Conflict(
        ConflictKind.DEPENDENCY,
        ConflictKind.DEPENDENCY.code() + "/" + other.code(),
        sentence,
        detail + "." + way,
        "/changes/" + other.number(),
        carries,
        other.id(),
        null);
  }
}
