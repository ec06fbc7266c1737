package io.tidegate.inventory;

import java.util.BitSet;

/**
 * Tries again and again what trouble at some items would come to. It runs only along ways that lead
 * to where trouble is felt, and in the same memory each time, so that a trial takes as long as
 * those ways and not as the graph.
 */
final class Trials {
  private final ImpactGraph graph;
  private final Ancestry ancestry;
  private final int now;
  private final int[] level;
  private final int[] hitBy;
  private final int[] lost;
  private final int[] order;
  private int hit;
  private long looked;

  Trials(ImpactGraph graph, Ancestry ancestry, int now) {
    this.graph = graph;
    this.ancestry = ancestry;
    this.now = now;
    this.level = new int[graph.size()];
    this.hitBy = new int[graph.size()];
    this.lost = new int[graph.arcs.groupNeeded.length];
    this.order = new int[graph.size()];
  }

  /** Tries these items; what was tried before is forgotten. */
  void run(int[] origins) {
    forget();
    looked += origins.length;
    for (int origin : origins) {
      if (graph.items.live[origin] == 1 && ancestry.reaches(origin) && level[origin] == 0) {
        hit(origin, Blast.ORIGIN, 1);
      }
    }
    for (int at = 0; at < hit; at++) {
      int item = order[at];
      for (int arc = graph.arcs.first[item]; arc < graph.arcs.first[item + 1]; arc++) {
        follow(arc, level[item] + 1);
      }
    }
  }

  /** How many arcs and items were looked at in all trials together. */
  long looked() {
    return looked;
  }

  boolean hits(int item) {
    return level[item] > 0;
  }

  /** How many arcs lie between it and where trouble began. */
  int distance(int item) {
    return level[item] - 1;
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

  /**
   * The items of the last trial from which trouble ran on, over what it had hit, to one of these
   * felt ones. Trouble at any other of them made no difference.
   */
  BitSet behind(int[] felt) {
    BitSet behind = new BitSet();
    Ints open = new Ints(0);
    for (int item : felt) {
      reach(item, behind, open);
    }
    ImpactGraph.Incoming incoming = graph.incoming();
    for (int at = 0; at < open.size(); at++) {
      int item = open.get(at);
      for (int place = incoming.first[item]; place < incoming.first[item + 1]; place++) {
        int arc = incoming.arc[place];
        if (graph.arcs.sparedUntil[arc] <= now && fallen(graph.arcs.group[arc])) {
          reach(graph.arcs.from[arc], behind, open);
        }
      }
    }
    return behind;
  }

  private void reach(int item, BitSet behind, Ints open) {
    if (hits(item) && !behind.get(item)) {
      behind.set(item);
      open.add(item);
    }
  }

  private void forget() {
    for (int at = 0; at < hit; at++) {
      int item = order[at];
      level[item] = 0;
      for (int arc = graph.arcs.first[item]; arc < graph.arcs.first[item + 1]; arc++) {
        if (graph.arcs.group[arc] != ImpactGraph.ALONE) {
          lost[graph.arcs.group[arc]] = 0;
        }
      }
    }
    hit = 0;
  }

  private void follow(int arc, int reached) {
    looked++;
    int item = graph.arcs.to[arc];
    boolean runs = graph.arcs.sparedUntil[arc] <= now && graph.items.live[item] == 1;
    if (!runs || !carries(arc) || !ancestry.reaches(item)) {
      return;
    }
    if (level[item] == 0) {
      hit(item, arc, reached);
    } else if (level[item] == reached && explainsBetter(arc, hitBy[item])) {
      hitBy[item] = arc;
    }
  }

  private boolean carries(int arc) {
    int group = graph.arcs.group[arc];
    if (group != ImpactGraph.ALONE) {
      lost[group]++;
    }
    return fallen(group);
  }

  private boolean fallen(int group) {
    return group == ImpactGraph.ALONE
        || lost[group] > graph.arcs.groupMembers[group] - graph.arcs.groupNeeded[group];
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
