package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.Dependency;
import io.tidegate.inventory.DependencyId;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the dependencies around an item, step by step. */
@Component
class Neighbourhood {
  private final Dependencies dependencies;
  private final Items items;
  private final Clients clients;

  Neighbourhood(Dependencies dependencies, Items items, Clients clients) {
    this.dependencies = dependencies;
    this.items = items;
    this.clients = clients;
  }

  /** The nearest first, at most so many. */
  List<GraphEdge> of(ItemId root, int steps, int most) {
    Map<DependencyId, Dependency> found = new LinkedHashMap<>();
    Set<ItemId> seen = new HashSet<>(Set.of(root));
    Set<ItemId> edge = Set.of(root);
    for (int step = 0; step < steps && !edge.isEmpty() && found.size() < most; step++) {
      Set<ItemId> beyond = new HashSet<>();
      for (Dependency each : dependencies.of(edge)) {
        found.putIfAbsent(each.id(), each);
        ends(each).filter(seen::add).forEach(beyond::add);
      }
      edge = beyond;
    }
    return edges(found.values().stream().limit(most).toList());
  }

  GraphNode node(Item item) {
    Client owner = clients.get(item.client());
    return node(item, Map.of(owner.id(), owner));
  }

  private List<GraphEdge> edges(Collection<Dependency> all) {
    Map<ItemId, Item> named =
        items.named(all.stream().flatMap(Neighbourhood::ends).collect(Collectors.toSet()));
    Map<ClientId, Client> owners =
        clients.named(named.values().stream().map(Item::client).distinct().toList());
    return all.stream().flatMap(each -> edge(each, named, owners)).toList();
  }

  private static Stream<GraphEdge> edge(
      Dependency each, Map<ItemId, Item> named, Map<ClientId, Client> owners) {
    Item source = named.get(each.source());
    Item target = named.get(each.target());
    return source == null || target == null
        ? Stream.empty()
        : Stream.of(
            new GraphEdge(
                each.id().toString(),
                node(source, owners),
                each.type().forward(),
                node(target, owners),
                hits(each)));
  }

  private static GraphNode node(Item item, Map<ClientId, Client> owners) {
    Client owner = owners.get(item.client());
    return new GraphNode(
        item.id().toString(),
        item.name(),
        item.kind().title(),
        item.criticality(),
        owner == null ? "" : owner.shortName());
  }

  private static String hits(Dependency dependency) {
    return switch (dependency.type().spread()) {
      case TO_SOURCE -> "source";
      case TO_TARGET -> "target";
      case BOTH -> "both";
      case NONE -> "none";
    };
  }

  private static Stream<ItemId> ends(Dependency dependency) {
    return Stream.of(dependency.source(), dependency.target());
  }
}
