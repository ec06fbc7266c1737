package io.tidegate.inventory;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What could be behind trouble at some items: those themselves, and all they depend on, any number
 * of steps away.
 */
public final class Upstream {
  private final ImpactGraph graph;
  private final Ancestry ancestry;
  private final int[] felt;
  private final @Nullable ItemId only;
  private final @Nullable ClientId reader;
  private final Trials trials;

  /**
   * As somebody sees it.
   *
   * @param felt the items where trouble is felt, as far as the graph knows them
   * @param only the one item that was asked for, which may be retired and so not in the graph
   * @param reader who sees this client only; null sees the whole account
   */
  Upstream(
      ImpactGraph graph,
      Ancestry ancestry,
      int[] felt,
      @Nullable ItemId only,
      @Nullable ClientId reader,
      int minute) {
    this.graph = graph;
    this.ancestry = ancestry;
    this.felt = felt;
    this.only = only;
    this.reader = reader;
    this.trials = new Trials(graph, ancestry, minute);
  }

  /** How many items could be behind it, those where it is felt included. */
  public int size() {
    return ancestry.size();
  }

  /** These items, nearest first; not for showing, since the reader may not know all of them. */
  public List<ItemId> items() {
    Stream<ItemId> reached =
        Arrays.stream(ancestry.reached())
            .mapToObj(number -> new ItemId(graph.items.index.id(number)));
    return Stream.concat(Stream.ofNullable(only), reached).distinct().toList();
  }

  /**
   * The shortest way on which trouble comes from one of these items to where it is felt; one that
   * redundancy does not hold up before one that it does. Empty when there is none.
   */
  public Optional<Way> way(Collection<ItemId> items) {
    if (only != null && items.contains(only)) {
      return Optional.of(new Way(only, 0, false, List.of(only)));
    }
    int best = IdIndex.ABSENT;
    for (ItemId item : items) {
      int number = graph.items.index.of(item.value());
      if (number != IdIndex.ABSENT
          && ancestry.reaches(number)
          && (best == IdIndex.ABSENT || ancestry.isNearer(number, best))) {
        best = number;
      }
    }
    return best == IdIndex.ABSENT
        ? Optional.empty()
        : Optional.of(way(best, ancestry.path(best), !ancestry.reachesAlone(best)));
  }

  /**
   * The same, looked at more closely when redundancy seems to hold it up: all of them together, or
   * one that others hang on, may take a whole group.
   */
  public Optional<Way> lookedThrough(Collection<ItemId> items) {
    Optional<Way> way = way(items);
    if (way.isEmpty() || !way.get().redundant()) {
      return way;
    }
    trials.run(numbers(items));
    return Arrays.stream(felt)
        .filter(trials::hits)
        .boxed()
        .min(Comparator.comparingInt(trials::distance))
        .map(hit -> way(begin(trials.path(hit), hit), trials.path(hit), false))
        .or(() -> way);
  }

  /** Whether trouble at all of these at once is felt, whatever redundancy there is. */
  public boolean isReachedBy(Collection<ItemId> items) {
    trials.run(numbers(items));
    return Arrays.stream(felt).anyMatch(trials::hits);
  }

  /**
   * Those of these that may matter when there is trouble at all of them at once: what it runs on
   * from until it is felt. Trouble at any other makes no difference.
   */
  public Set<ItemId> mattering(Collection<ItemId> items) {
    trials.run(numbers(items));
    BitSet behind = trials.behind(felt);
    return items.stream()
        .filter(item -> isIn(behind, graph.items.index.of(item.value())))
        .collect(Collectors.toSet());
  }

  /** How much of the graph was looked at for the answers so far; grows with each. */
  public long looked() {
    return trials.looked();
  }

  private static boolean isIn(BitSet numbers, int number) {
    return number != IdIndex.ABSENT && numbers.get(number);
  }

  private int begin(int[] path, int hit) {
    return path.length == 0 ? hit : graph.arcs.from[path[0]];
  }

  private int[] numbers(Collection<ItemId> items) {
    return items.stream()
        .mapToInt(item -> graph.items.index.of(item.value()))
        .filter(number -> number != IdIndex.ABSENT)
        .toArray();
  }

  private Way way(int number, int[] arcs, boolean redundant) {
    List<@Nullable ItemId> stations = new ArrayList<>();
    stations.add(shown(number));
    for (int arc : arcs) {
      stations.add(shown(graph.arcs.to[arc]));
    }
    return new Way(new ItemId(graph.items.index.id(number)), arcs.length, redundant, stations);
  }

  private @Nullable ItemId shown(int item) {
    ClientId owner = new ClientId(graph.items.clients.get(graph.items.client[item]));
    return reader == null || reader.equals(owner) ? new ItemId(graph.items.index.id(item)) : null;
  }

  /**
   * How trouble comes from an item to where it is felt.
   *
   * @param item where it begins; not for showing, since the reader may not know it
   * @param steps how many dependencies lie between; 0 when it is felt where it begins
   * @param redundant whether others of a group would have to fail too
   * @param stations from where it begins to where it is felt; null stands for what is not the
   *     reader's to see
   */
  public record Way(ItemId item, int steps, boolean redundant, List<@Nullable ItemId> stations) {
    /** Where trouble begins, as far as the reader may see it. */
    public @Nullable ItemId from() {
      return stations.getFirst();
    }

    /** Where it is felt, as far as the reader may see it. */
    public @Nullable ItemId to() {
      return stations.getLast();
    }
  }
}
