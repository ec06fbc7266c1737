package io.tidegate.inventory;

import java.util.Arrays;

/**
 * Walks the graph against the way trouble runs: from where it is felt to whatever could be behind
 * it, nearest first. Each item is reached once by each search, so circles end by themselves.
 *
 * <p>Two searches: one along arcs that carry trouble by themselves, one along all of them. What
 * only the second reaches stands behind redundancy: alone it hits nobody on that way.
 */
final class Ancestry {
  private static final int FELT = -1;

  private final ImpactGraph graph;
  private final int[] felt;
  private final int now;
  private final Search alone;
  private final Search together;

  private Ancestry(ImpactGraph graph, int[] felt, int now) {
    this.graph = graph;
    this.felt = felt;
    this.now = now;
    this.alone = new Search(graph.size());
    this.together = new Search(graph.size());
  }

  /**
   * What could be behind trouble at these items.
   *
   * @param felt numbers of items, each once
   * @param now the minute since 1970, for what was said to be spared until then
   */
  static Ancestry of(ImpactGraph graph, int[] felt, int now) {
    Ancestry ancestry = new Ancestry(graph, felt, now);
    ancestry.search(ancestry.alone, false);
    ancestry.search(ancestry.together, true);
    return ancestry;
  }

  /** Whether trouble at it could be felt there at all. */
  boolean reaches(int item) {
    return together.level[item] > 0;
  }

  /** Whether some way to it passes nothing that would be held up by others of its group. */
  boolean reachesAlone(int item) {
    return alone.level[item] > 0;
  }

  /** Whether the first comes before the second when one of them is to explain the trouble. */
  boolean isNearer(int first, int second) {
    if (reachesAlone(first) != reachesAlone(second)) {
      return reachesAlone(first);
    }
    Search search = reachesAlone(first) ? alone : together;
    return search.level[first] < search.level[second];
  }

  /** How many items it could be, those where trouble is felt included. */
  int size() {
    return together.reached;
  }

  /** The numbers of these items, nearest first. */
  int[] reached() {
    return Arrays.copyOf(together.order, together.reached);
  }

  /** The arcs from the item to where trouble is felt, in the order in which trouble runs. */
  int[] path(int item) {
    Search search = reachesAlone(item) ? alone : together;
    int[] path = new int[search.level[item] - 1];
    int at = item;
    for (int step = 0; step < path.length; step++) {
      path[step] = search.by[at];
      at = graph.arcs.to[path[step]];
    }
    return path;
  }

  private void search(Search search, boolean throughGroups) {
    for (int item : felt) {
      search.reach(item, FELT, 1);
    }
    ImpactGraph.Incoming incoming = graph.incoming();
    for (int at = 0; at < search.reached; at++) {
      int item = search.order[at];
      for (int place = incoming.first[item]; place < incoming.first[item + 1]; place++) {
        int arc = incoming.arc[place];
        int from = graph.arcs.from[arc];
        if (search.level[from] == 0 && carries(arc, throughGroups)) {
          search.reach(from, arc, search.level[item] + 1);
        }
      }
    }
  }

  private boolean carries(int arc, boolean throughGroups) {
    return graph.arcs.sparedUntil[arc] <= now
        && graph.items.live[graph.arcs.from[arc]] == 1
        && graph.items.live[graph.arcs.to[arc]] == 1
        && (throughGroups || fallsAlone(graph.arcs.group[arc]));
  }

  private boolean fallsAlone(int group) {
    return group == ImpactGraph.ALONE
        || graph.arcs.groupMembers[group] - graph.arcs.groupNeeded[group] < 1;
  }

  /** What one search has reached. */
  private static final class Search {
    final int[] level;
    final int[] by;
    final int[] order;
    int reached;

    Search(int size) {
      level = new int[size];
      by = new int[size];
      order = new int[size];
    }

    void reach(int item, int arc, int at) {
      level[item] = at;
      by[item] = arc;
      order[reached++] = item;
    }
  }
}
