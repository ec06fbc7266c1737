package io.tidegate.inventory;

import io.tidegate.inventory.ImpactGraphBuilder.Edge;
import io.tidegate.inventory.ImpactGraphBuilder.Node;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom trouble hits, said as plainly as can be: asks everybody again until nobody more falls. */
final class PlainModel {
  private final Collection<Node> nodes;
  private final List<Arc> arcs;
  private final Map<UUID, Integer> groups;

  PlainModel(Collection<Node> nodes, List<Edge> edges, Map<UUID, Integer> groups, int now) {
    this.nodes = nodes;
    this.groups = groups;
    this.arcs = edges.stream().flatMap(edge -> arcs(edge, now)).toList();
  }

  Set<UUID> fallen(Set<UUID> affected) {
    Set<UUID> fallen = new HashSet<>();
    nodes.stream()
        .filter(node -> node.live() && affected.contains(node.id()))
        .forEach(node -> fallen.add(node.id()));
    int before;
    do {
      before = fallen.size();
      nodes.stream()
          .filter(node -> node.live() && falls(node.id(), fallen))
          .forEach(node -> fallen.add(node.id()));
    } while (fallen.size() > before);
    return fallen;
  }

  private boolean falls(UUID node, Set<UUID> fallen) {
    return arcs.stream().filter(arc -> arc.to().equals(node)).anyMatch(arc -> breaks(arc, fallen));
  }

  private boolean breaks(Arc arc, Set<UUID> fallen) {
    if (arc.spared() || !fallen.contains(arc.from())) {
      return false;
    }
    if (arc.group() == null) {
      return true;
    }
    long left =
        arcs.stream()
            .filter(each -> arc.group().equals(each.group()))
            .filter(each -> isLive(each.from()))
            .filter(each -> each.spared() || !fallen.contains(each.from()))
            .count();
    return left < groups.getOrDefault(arc.group(), 0);
  }

  private boolean isLive(UUID id) {
    return nodes.stream().anyMatch(node -> node.id().equals(id) && node.live());
  }

  private static Stream<Arc> arcs(Edge edge, int now) {
    Arc toSource =
        new Arc(edge.target(), edge.source(), edge.group(), edge.sourceSparedUntil() > now);
    Arc toTarget =
        new Arc(edge.source(), edge.target(), edge.group(), edge.targetSparedUntil() > now);
    return switch (edge.type().spread()) {
      case TO_SOURCE -> Stream.of(toSource);
      case TO_TARGET -> Stream.of(toTarget);
      case BOTH -> Stream.of(toSource, toTarget);
      case NONE -> Stream.of();
    };
  }

  private record Arc(UUID from, UUID to, @Nullable UUID group, boolean spared) {}
}
