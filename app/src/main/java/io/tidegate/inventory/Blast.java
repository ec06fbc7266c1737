package io.tidegate.inventory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Whom trouble hit, in the numbers of the graph it ran through. The first {@code origins} items of
 * {@code order} are where it began; the others were reached, nearest first.
 */
final class Blast {
  /** The arc that hit an item at which trouble began. */
  static final int ORIGIN = -1;

  private static final int NUMBER_BITS = 28;
  private static final int LEVEL_BITS = 7;
  private static final int USER_BITS = 24;
  private static final int MOST_CRITICAL = 5;

  private final ImpactGraph graph;
  private final int origins;
  private final int hit;
  private final int[] order;
  private final int[] level;
  private final int[] hitBy;
  private final int[] lost;

  Blast(
      ImpactGraph graph, int origins, int hit, int[] order, int[] level, int[] hitBy, int[] lost) {
    this.graph = graph;
    this.origins = origins;
    this.hit = hit;
    this.order = order;
    this.level = level;
    this.hitBy = hitBy;
    this.lost = lost;
  }

  ImpactGraph graph() {
    return graph;
  }

  boolean hits(int item) {
    return level[item] > 0;
  }

  /** How many items are hit, those where trouble began not counted. */
  int hits() {
    return hit - origins;
  }

  /** Those items, nearest first. */
  IntStream all() {
    return Arrays.stream(order, origins, hit);
  }

  /** How many arcs lie between it and where trouble began. */
  int distance(int item) {
    return level[item] - 1;
  }

  /** The arc that hit it, or {@link #ORIGIN}. */
  int hitBy(int item) {
    return hitBy[item];
  }

  /** How many members of the group are lost. */
  int lost(int group) {
    return lost[group];
  }

  /**
   * The items reached, without those where trouble began: the most critical first, then those with
   * more users, then the nearer ones.
   */
  int[] ranked(IntPredicate shown) {
    long[] keys = new long[hit - origins];
    int size = 0;
    for (int at = origins; at < hit; at++) {
      if (shown.test(order[at])) {
        keys[size++] = key(order[at]);
      }
    }
    Arrays.sort(keys, 0, size);
    int[] ranked = new int[size];
    for (int at = 0; at < size; at++) {
      ranked[at] = (int) (keys[at] & mask(NUMBER_BITS));
    }
    return ranked;
  }

  /**
   * The arcs over which trouble came to an item and did not hit it, since enough others are left or
   * somebody said that it is not impacted; of each group one arc.
   *
   * @param now the minute since 1970, for what was said to be spared until then
   */
  int[] held(int now) {
    Ints held = new Ints(0);
    BitSet groups = new BitSet();
    for (int at = 0; at < hit; at++) {
      int end = graph.arcs.first[order[at] + 1];
      for (int arc = graph.arcs.first[order[at]]; arc < end; arc++) {
        int group = graph.arcs.group[arc];
        boolean safe = graph.items.live[graph.arcs.to[arc]] == 1 && !hits(graph.arcs.to[arc]);
        boolean first = group == ImpactGraph.ALONE || !groups.get(group);
        if (safe && (first || graph.arcs.sparedUntil[arc] > now)) {
          held.add(arc);
        }
        if (safe && group != ImpactGraph.ALONE && graph.arcs.sparedUntil[arc] <= now) {
          groups.set(group);
        }
      }
    }
    return held.toArray();
  }

  /** The arcs from where trouble began to the item, in the order in which it ran. */
  int[] path(int item) {
    int[] path = new int[distance(item)];
    int arc = hitBy[item];
    for (int at = path.length - 1; at >= 0; at--) {
      path[at] = arc;
      arc = hitBy[graph.arcs.from[arc]];
    }
    return path;
  }

  /** One number that sorts as the ranking does, so that a million need no object each. */
  private long key(int item) {
    long key = (long) MOST_CRITICAL - graph.items.criticality[item];
    long users = mask(USER_BITS) - Math.min(graph.items.users[item], mask(USER_BITS));
    key = (key << USER_BITS) | users;
    key = (key << LEVEL_BITS) | Math.min(distance(item), mask(LEVEL_BITS));
    return (key << NUMBER_BITS) | item;
  }

  private static long mask(int bits) {
    return (1L << bits) - 1;
  }
}
