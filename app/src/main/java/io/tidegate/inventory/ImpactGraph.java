package io.tidegate.inventory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The items and dependencies of an account, as trouble runs through them: numbers in arrays, some
 * 64 bytes an item and 29 an arc, never changed once made by {@link ImpactGraphBuilder}.
 *
 * <p>An item is a number from 0. An arc goes from an item to one that is hit by its trouble; the
 * arcs that leave item {@code i} are those from {@code first[i]} up to {@code first[i + 1]}. Arcs
 * of one redundancy group lead to the same item, which is hit when fewer of them are left than it
 * needs.
 */
final class ImpactGraph {
  /** The group of an arc that belongs to none. */
  static final int ALONE = -1;

  final Items items;
  final Arcs arcs;

  /** Worked out by whoever first asks; two who ask at once work out the same. */
  private volatile @Nullable Incoming incoming;

  ImpactGraph(Items items, Arcs arcs) {
    this.items = items;
    this.arcs = arcs;
  }

  int size() {
    return items.index.size();
  }

  boolean knows(UUID item) {
    return items.index.of(item) != IdIndex.ABSENT;
  }

  /** The arcs by the item that they hit. */
  Incoming incoming() {
    Incoming known = incoming;
    if (known == null) {
      known = Incoming.of(arcs, size());
      incoming = known;
    }
    return known;
  }

  /** The arcs that hit item {@code i} stand from {@code first[i]} up to {@code first[i + 1]}. */
  static final class Incoming {
    final int[] first;
    final int[] arc;

    private Incoming(int[] first, int[] arc) {
      this.first = first;
      this.arc = arc;
    }

    static Incoming of(Arcs arcs, int items) {
      int[] first = new int[items + 1];
      for (int to : arcs.to) {
        first[to + 1]++;
      }
      for (int item = 0; item < items; item++) {
        first[item + 1] += first[item];
      }
      int[] free = first.clone();
      int[] sorted = new int[arcs.to.length];
      for (int arc = 0; arc < sorted.length; arc++) {
        sorted[free[arcs.to[arc]]++] = arc;
      }
      return new Incoming(first, sorted);
    }
  }

  /** What is known of the items, by number. */
  static final class Items {
    final IdIndex index;
    final List<UUID> clients;
    final int[] client;
    final int[] criticality;
    final int[] users;
    final Kind[] kind;

    /** 1 when it is in use; what is only planned neither spreads trouble nor is hit. */
    final int[] live;

    Items(
        IdIndex index,
        List<UUID> clients,
        int[] client,
        int[] criticality,
        int[] users,
        Kind[] kind,
        int[] live) {
      this.index = index;
      this.clients = clients;
      this.client = client;
      this.criticality = criticality;
      this.users = users;
      this.kind = kind;
      this.live = live;
    }
  }

  /** The arcs, by number, and the redundancy groups they name. */
  static final class Arcs {
    final int[] first;
    final int[] from;
    final int[] to;
    final DependencyType[] type;
    final int[] group;

    /** Until which minute since 1970 trouble does not run here, because somebody said so. */
    final int[] sparedUntil;

    /** Which id each group has. */
    final IdIndex groups;

    final int[] groupMembers;
    final int[] groupNeeded;

    Arcs(
        int[] first,
        int[] from,
        int[] to,
        DependencyType[] type,
        int[] group,
        int[] sparedUntil,
        IdIndex groups,
        int[] groupMembers,
        int[] groupNeeded) {
      this.first = first;
      this.from = from;
      this.to = to;
      this.type = type;
      this.group = group;
      this.sparedUntil = sparedUntil;
      this.groups = groups;
      this.groupMembers = groupMembers;
      this.groupNeeded = groupNeeded;
    }
  }
}
