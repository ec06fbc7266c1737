package io.tidegate.inventory;

/**
 * Lets trouble run through the graph from where it begins, nearest first, until nothing more is
 * hit. Each item is hit once, so circles end by themselves; each arc is looked at once, so it takes
 * as long as there are arcs to run along.
 *
 * <p>Nothing that is hit ever recovers, so the order in which arcs are looked at changes nothing
 * about who is hit. Items of the same distance are worked off before those behind them, so the path
 * that is kept is a shortest one; of several it is the one through what is more critical.
 */
final class Propagation {
  private final ImpactGraph graph;
  private final int now;
  private final int[] level;
  private final int[] hitBy;
  private final int[] lost;
  private final int[] order;
  private int hit;

  private Propagation(ImpactGraph graph, int now) {
    this.graph = graph;
    this.now = now;
    this.level = new int[graph.size()];
    this.hitBy = new int[graph.size()];
    this.lost = new int[graph.arcs.groupNeeded.length];
    this.order = new int[graph.size()];
  }

  /**
   * Whom trouble at these items hits.
   *
   * @param origins numbers of items, each once
   * @param now the minute since 1970, for what was said to be spared until then
   */
  static Blast from(ImpactGraph graph, int[] origins, int now) {
    Propagation propagation = new Propagation(graph, now);
    int alive = propagation.begin(origins);
    propagation.run();
    return new Blast(
        graph,
        alive,
        propagation.hit,
        propagation.order,
        propagation.level,
        propagation.hitBy,
        propagation.lost);
  }

  /** How many of them are in use; the others spread nothing, and are not hit from elsewhere. */
  private int begin(int[] origins) {
    for (int origin : origins) {
      if (graph.items.live[origin] == 1 && level[origin] == 0) {
        hit(origin, Blast.ORIGIN, 1);
      }
    }
    return hit;
  }

  private void run() {
    for (int at = 0; at < hit; at++) {
      int item = order[at];
      int end = graph.arcs.first[item + 1];
      for (int arc = graph.arcs.first[item]; arc < end; arc++) {
        follow(arc, level[item] + 1);
      }
    }
  }

  private void follow(int arc, int reached) {
    int item = graph.arcs.to[arc];
    if (graph.arcs.sparedUntil[arc] > now || graph.items.live[item] == 0 || !carries(arc)) {
      return;
    }
    if (level[item] == 0) {
      hit(item, arc, reached);
    } else if (level[item] == reached && explainsBetter(arc, hitBy[item])) {
      hitBy[item] = arc;
    }
  }

  /** A member of a group is one more lost, which hits only when too few are left. */
  private boolean carries(int arc) {
    int group = graph.arcs.group[arc];
    return group == ImpactGraph.ALONE
        || ++lost[group] > graph.arcs.groupMembers[group] - graph.arcs.groupNeeded[group];
  }

  private void hit(int item, int arc, int reached) {
    level[item] = reached;
    hitBy[item] = arc;
    order[hit++] = item;
  }

  private boolean explainsBetter(int arc, int than) {
    return graph.items.criticality[graph.arcs.from[arc]]
        > graph.items.criticality[graph.arcs.from[than]];
  }
}
