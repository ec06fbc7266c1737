package io.tidegate.inventory;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What depends on some items, and what those depend on, at any depth and over all clients of the
 * account. Trouble runs as it does for the blast radius: not where redundancy keeps it away, not
 * where somebody said so, and not through what is only planned.
 */
public final class Neighbourhood {
  private final ImpactGraph graph;
  private final int[] origins;
  private final int now;
  private final @Nullable Blast below;
  private final BitSet above;

  Neighbourhood(ImpactGraph graph, int[] origins, int now) {
    this.graph = graph;
    this.origins = origins;
    this.now = now;
    this.below = leadsOn(graph, origins) ? Propagation.from(graph, origins, now) : null;
    this.above = above(graph, origins, now);
  }

  private static boolean leadsOn(ImpactGraph graph, int[] origins) {
    int[] first = graph.arcs.first;
    for (int origin : origins) {
      if (first[origin] < first[origin + 1]) {
        return true;
      }
    }
    return false;
  }

  /** All that trouble may come from, redundancy left aside: whoever looks closer asks for ways. */
  private static BitSet above(ImpactGraph graph, int[] origins, int now) {
    BitSet found = new BitSet();
    Ints open = new Ints(origins.length);
    for (int origin : origins) {
      open.add(origin);
    }
    ImpactGraph.Incoming arcs = graph.incoming();
    for (int at = 0; at < open.size(); at++) {
      int item = open.get(at);
      for (int place = arcs.first[item]; place < arcs.first[item + 1]; place++) {
        int arc = arcs.arc[place];
        int cause = graph.arcs.from[arc];
        if (graph.arcs.sparedUntil[arc] <= now
            && graph.items.live[cause] == 1
            && graph.items.live[item] == 1
            && !found.get(cause)) {
          found.set(cause);
          open.add(cause);
        }
      }
    }
    return found;
  }

  /** How many items are reached either way, the origins among them where circles lead back. */
  public int size() {
    return above.cardinality() + (below == null ? 0 : below.hits());
  }

  /** The items reached either way; only for few, see {@link #size}. */
  public Set<ItemId> items() {
    Set<ItemId> items = new HashSet<>();
    above.stream().mapToObj(this::item).forEach(items::add);
    if (below != null) {
      below.all().mapToObj(this::item).forEach(items::add);
    }
    for (int origin : origins) {
      items.remove(item(origin));
    }
    return items;
  }

  /** Whether trouble may come from this item, redundancy left aside. */
  public boolean standsUnder(ItemId item) {
    int number = graph.items.index.of(item.value());
    return number != IdIndex.ABSENT && above.get(number);
  }

  /** Whose the items are, and whose all that they depend on is. */
  public Set<ClientId> clients() {
    Set<ClientId> clients = new HashSet<>();
    for (int origin : origins) {
      clients.add(client(origin));
    }
    above.stream().mapToObj(this::client).forEach(clients::add);
    return clients;
  }

  /**
   * How these other items depend on the origins, or the origins on them, the shortest way first;
   * empty when neither does.
   */
  public List<Way> ways(Collection<ItemId> others) {
    int[] theirs =
        others.stream()
            .mapToInt(item -> graph.items.index.of(item.value()))
            .filter(item -> item != IdIndex.ABSENT && !isOrigin(item))
            .toArray();
    List<Way> ways = new ArrayList<>();
    boolean feeds = false;
    for (int item : theirs) {
      if (below != null && below.hits(item)) {
        ways.add(way(below, item, false));
      }
      feeds |= above.get(item);
    }
    if (feeds) {
      Blast fromThem = Propagation.from(graph, theirs, now);
      for (int origin : origins) {
        if (fromThem.hits(origin)) {
          ways.add(way(fromThem, origin, true));
        }
      }
    }
    ways.sort(Comparator.comparingInt(way -> way.items().size()));
    return ways;
  }

  private boolean isOrigin(int item) {
    for (int origin : origins) {
      if (origin == item) {
        return true;
      }
    }
    return false;
  }

  private Way way(Blast blast, int hit, boolean oursDepends) {
    int[] arcs = blast.path(hit);
    List<ItemId> items = new ArrayList<>();
    items.add(item(hit));
    for (int at = arcs.length - 1; at >= 0; at--) {
      items.add(item(graph.arcs.from[arcs[at]]));
    }
    return new Way(items, graph.arcs.type[arcs[arcs.length - 1]], oursDepends);
  }

  private ItemId item(int number) {
    return new ItemId(graph.items.index.id(number));
  }

  private ClientId client(int number) {
    return new ClientId(graph.items.clients.get(graph.items.client[number]));
  }

  /**
   * One way from what depends to what it depends on.
   *
   * @param items what depends first; what it depends on last
   * @param first the dependency with which the way begins
   * @param oursDepends whether the first item is one of the origins; otherwise the last is
   */
  public record Way(List<ItemId> items, DependencyType first, boolean oursDepends) {
    public Way {
      items = List.copyOf(items);
    }

    /** What depends. */
    public ItemId dependant() {
      return items.getFirst();
    }

    /** What it depends on in the end. */
    public ItemId foundation() {
      return items.getLast();
    }

    /** How the first item is said to stand to the second: “runs on”. */
    public String said() {
      return first.hitsSource() ? first.forward() : first.backward();
    }

    /** The same the other way round: “runs”. */
    public String saidBack() {
      return first.hitsSource() ? first.backward() : first.forward();
    }
  }
}
