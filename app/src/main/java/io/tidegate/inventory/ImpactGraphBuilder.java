package io.tidegate.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes an {@link ImpactGraph}: first the items and the groups, then the dependencies. One that
 * names an item which was not added, because it is retired, is no part of the graph.
 */
final class ImpactGraphBuilder {
  /** Nobody said that trouble does not run here. */
  static final int NOT_SPARED = 0;

  private final IdIndex index;
  private final IdIndex clientIndex = new IdIndex(0);
  private final IdIndex groupIndex = new IdIndex(0);
  private final Ints client;
  private final Ints criticality;
  private final Ints users;
  private final List<Kind> kind;
  private final Ints live;
  private final Ints groupNeeded = new Ints(0);
  private final Ints from;
  private final Ints to;
  private final List<DependencyType> type;
  private final Ints group;
  private final Ints sparedUntil;

  ImpactGraphBuilder(int expected) {
    index = new IdIndex(expected);
    client = new Ints(expected);
    criticality = new Ints(expected);
    users = new Ints(expected);
    kind = new ArrayList<>(expected);
    live = new Ints(expected);
    from = new Ints(expected);
    to = new Ints(expected);
    type = new ArrayList<>(expected);
    group = new Ints(expected);
    sparedUntil = new Ints(expected);
  }

  /** Adds an item that was not added before. */
  void item(Node node) {
    index.add(node.id());
    client.add(clientIndex.add(node.client()));
    criticality.add(node.criticality());
    users.add(node.users());
    kind.add(node.kind());
    live.add(node.live() ? 1 : 0);
  }

  /** Adds a group of which so many are needed. */
  void group(UUID id, int needed) {
    groupIndex.add(id);
    groupNeeded.add(needed);
  }

  /** Adds a dependency as one arc, two or none. */
  void dependency(Edge edge) {
    int source = index.of(edge.source());
    int target = index.of(edge.target());
    if (source != IdIndex.ABSENT && target != IdIndex.ABSENT) {
      if (edge.type().hitsSource()) {
        arc(target, source, edge, edge.sourceSparedUntil());
      }
      if (edge.type().hitsTarget()) {
        arc(source, target, edge, edge.targetSparedUntil());
      }
    }
  }

  private void arc(int cause, int hit, Edge edge, int until) {
    from.add(cause);
    to.add(hit);
    type.add(edge.type());
    group.add(edge.group() == null ? ImpactGraph.ALONE : groupIndex.of(edge.group()));
    sparedUntil.add(until);
  }

  ImpactGraph build() {
    List<UUID> clients = new ArrayList<>();
    for (int number = 0; number < clientIndex.size(); number++) {
      clients.add(clientIndex.id(number));
    }
    return new ImpactGraph(
        new ImpactGraph.Items(
            index,
            List.copyOf(clients),
            client.toArray(),
            criticality.toArray(),
            users.toArray(),
            kind.toArray(Kind[]::new),
            live.toArray()),
        arcs());
  }

  /** Sorts the arcs by where they leave, keeping their order otherwise. */
  private ImpactGraph.Arcs arcs() {
    int[] first = new int[index.size() + 1];
    for (int arc = 0; arc < from.size(); arc++) {
      first[from.get(arc) + 1]++;
    }
    for (int item = 0; item < index.size(); item++) {
      first[item + 1] += first[item];
    }
    int[] free = first.clone();
    int[] order = new int[from.size()];
    for (int arc = 0; arc < from.size(); arc++) {
      order[free[from.get(arc)]++] = arc;
    }
    return new ImpactGraph.Arcs(
        first,
        sorted(from, order),
        sorted(to, order),
        types(order),
        sorted(group, order),
        sorted(sparedUntil, order),
        groupIndex,
        members(),
        groupNeeded.toArray());
  }

  /** What is only planned does no work yet, so it is no member yet. */
  private int[] members() {
    int[] members = new int[groupIndex.size()];
    for (int arc = 0; arc < from.size(); arc++) {
      if (group.get(arc) >= 0 && live.get(from.get(arc)) == 1) {
        members[group.get(arc)]++;
      }
    }
    return members;
  }

  private DependencyType[] types(int[] order) {
    return Arrays.stream(order).mapToObj(type::get).toArray(DependencyType[]::new);
  }

  private static int[] sorted(Ints values, int[] order) {
    int[] sorted = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      sorted[place] = values.get(order[place]);
    }
    return sorted;
  }

  /** An item as the graph needs it. */
  record Node(UUID id, UUID client, int criticality, int users, Kind kind, boolean live) {}

  /**
   * A dependency as the graph needs it.
   *
   * @param group null for one that counts alone
   * @param sourceSparedUntil until which minute since 1970 the source is not hit over it
   * @param targetSparedUntil the same for the target
   */
  record Edge(
      UUID source,
      UUID target,
      DependencyType type,
      @Nullable UUID group,
      int sourceSparedUntil,
      int targetSparedUntil) {}
}
