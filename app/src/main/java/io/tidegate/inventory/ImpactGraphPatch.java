package io.tidegate.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next {@link ImpactGraph} of the one before and what was touched since: first the items,
 * then the dependencies. It costs a copy of arrays, however little was touched, and no question
 * about what was not. What is retired keeps its number and no longer counts.
 */
final class ImpactGraphPatch {
  private final ImpactGraph base;
  private final Map<UUID, Integer> clientNumbers = new HashMap<>();
  private final List<UUID> clients;
  private ImpactGraph.Items items;
  private boolean copied;
  private final BitSet cut = new BitSet();
  private final Set<Long> cutPairs = new HashSet<>();
  private final List<Arc> added = new ArrayList<>();
  private final IdIndex groups;
  private final Ints needed;

  /**
   * A patch that is about to be given what was touched.
   *
   * @param more how many items at most are not in the graph yet
   */
  ImpactGraphPatch(ImpactGraph base, int more) {
    this.base = base;
    this.items = base.items;
    this.clients = new ArrayList<>(base.items.clients);
    clients.forEach(client -> clientNumbers.put(client, clientNumbers.size()));
    this.groups = base.arcs.groups.copy(0);
    this.needed = new Ints(base.arcs.groupNeeded.length);
    Arrays.stream(base.arcs.groupNeeded).forEach(needed::add);
    if (more > 0) {
      copyItems(more);
    }
  }

  /** Writes down an item, known or not. */
  void item(ImpactGraphBuilder.Node node) {
    if (!copied) {
      copyItems(0);
    }
    int number = items.index.add(node.id());
    items.client[number] =
        clientNumbers.computeIfAbsent(
            node.client(),
            client -> {
              clients.add(client);
              return clients.size() - 1;
            });
    items.criticality[number] = node.criticality();
    items.users[number] = node.users();
    items.kind[number] = node.kind();
    items.live[number] = node.live() ? 1 : 0;
  }

  private void copyItems(int more) {
    ImpactGraph.Items old = base.items;
    int size = old.index.size() + more;
    items =
        new ImpactGraph.Items(
            old.index.copy(more),
            clients,
            Arrays.copyOf(old.client, size),
            Arrays.copyOf(old.criticality, size),
            Arrays.copyOf(old.users, size),
            Arrays.copyOf(old.kind, size),
            Arrays.copyOf(old.live, size));
    copied = true;
  }

  /** Forgets whatever led from one of the two to the other. */
  void cut(UUID one, UUID other) {
    int source = items.index.of(one);
    int target = items.index.of(other);
    if (source != IdIndex.ABSENT && target != IdIndex.ABSENT) {
      cut(source, target);
      cut(target, source);
    }
  }

  private void cut(int from, int to) {
    cut.set(from);
    cutPairs.add(pair(from, to));
  }

  /**
   * Writes down a dependency that stands, after all that is to be cut.
   *
   * @param neededOfGroup how many of its group are needed; of no account without one
   */
  void dependency(ImpactGraphBuilder.Edge edge, int neededOfGroup) {
    int source = items.index.of(edge.source());
    int target = items.index.of(edge.target());
    if (source != IdIndex.ABSENT && target != IdIndex.ABSENT) {
      int group = group(edge.group(), neededOfGroup);
      if (edge.type().hitsSource()) {
        added.add(new Arc(target, source, edge.type(), group, edge.sourceSparedUntil()));
      }
      if (edge.type().hitsTarget()) {
        added.add(new Arc(source, target, edge.type(), group, edge.targetSparedUntil()));
      }
    }
  }

  private int group(@Nullable UUID id, int neededOfGroup) {
    if (id == null) {
      return ImpactGraph.ALONE;
    }
    int number = groups.add(id);
    if (number == needed.size()) {
      needed.add(neededOfGroup);
    }
    return number;
  }

  ImpactGraph build() {
    return new ImpactGraph(named(), cut.isEmpty() && added.isEmpty() ? same() : spliced());
  }

  private ImpactGraph.Items named() {
    return new ImpactGraph.Items(
        items.index,
        List.copyOf(clients),
        items.client,
        items.criticality,
        items.users,
        items.kind,
        items.live);
  }

  /** The arcs as they were, with an end for each new item, and members counted anew. */
  private ImpactGraph.Arcs same() {
    ImpactGraph.Arcs old = base.arcs;
    int[] first = Arrays.copyOf(old.first, items.index.size() + 1);
    Arrays.fill(first, base.size(), first.length, old.from.length);
    return new ImpactGraph.Arcs(
        first,
        old.from,
        old.to,
        old.type,
        old.group,
        old.sparedUntil,
        groups,
        members(old.from, old.group),
        needed.toArray());
  }

  private ImpactGraph.Arcs spliced() {
    Map<Integer, List<Integer>> leaving = new HashMap<>();
    for (int i = 0; i < added.size(); i++) {
      leaving.computeIfAbsent(added.get(i).from(), _ -> new ArrayList<>()).add(i);
    }
    Ints order = new Ints(base.arcs.from.length + added.size());
    int[] first = new int[items.index.size() + 1];
    for (int item = 0; item < items.index.size(); item++) {
      first[item] = order.size();
      keep(item, order);
      leaving.getOrDefault(item, List.of()).forEach(arc -> order.add(-1 - arc));
    }
    first[items.index.size()] = order.size();
    return gathered(first, order.toArray());
  }

  private void keep(int item, Ints order) {
    if (item < base.size()) {
      boolean cutHere = cut.get(item);
      int end = base.arcs.first[item + 1];
      for (int arc = base.arcs.first[item]; arc < end; arc++) {
        if (!cutHere || !cutPairs.contains(pair(item, base.arcs.to[arc]))) {
          order.add(arc);
        }
      }
    }
  }

  /** Takes each arc from where the order says: from the graph before, or of those that are new. */
  private ImpactGraph.Arcs gathered(int[] first, int[] order) {
    ImpactGraph.Arcs old = base.arcs;
    int[] from = new int[order.length];
    int[] to = new int[order.length];
    DependencyType[] type = new DependencyType[order.length];
    int[] group = new int[order.length];
    int[] spared = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      int arc = order[place];
      Arc fresh = arc < 0 ? added.get(-1 - arc) : null;
      from[place] = fresh == null ? old.from[arc] : fresh.from();
      to[place] = fresh == null ? old.to[arc] : fresh.to();
      type[place] = fresh == null ? old.type[arc] : fresh.type();
      group[place] = fresh == null ? old.group[arc] : fresh.group();
      spared[place] = fresh == null ? old.sparedUntil[arc] : fresh.sparedUntil();
    }
    return new ImpactGraph.Arcs(
        first, from, to, type, group, spared, groups, members(from, group), needed.toArray());
  }

  private int[] members(int[] from, int[] group) {
    int[] members = new int[groups.size()];
    for (int arc = 0; arc < from.length; arc++) {
      if (group[arc] >= 0 && items.live[from[arc]] == 1) {
        members[group[arc]]++;
      }
    }
    return members;
  }

  private static long pair(int from, int to) {
    return ((long) from << Integer.SIZE) | to;
  }

  private record Arc(int from, int to, DependencyType type, int group, int sparedUntil) {}
}
