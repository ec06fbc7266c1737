package io.tidegate.insight;

import io.tidegate.inventory.Upstream;
import io.tidegate.inventory.Upstream.Way;
import io.tidegate.kernel.ItemId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds work that redundancy holds up one by one, but not taken together: a change on each of two
 * hosts of which one is needed. Any number of pieces of work; those on the same items count as one.
 */
final class Together {
  /** So much of the graph is looked at for an answer: some tenths of a second. */
  private static final long MOST = 4_000_000;

  private final Upstream upstream;
  private final long most;

  Together(Upstream upstream) {
    this.upstream = upstream;
    this.most = upstream.looked() + MOST;
  }

  /** The same suspects; those that do it together weigh as if redundancy were not there. */
  Told told(List<Suspect> ranked) {
    List<Alike> mattering = mattering(heldUp(ranked));
    if (mattering.size() < 2) {
      return new Told(ranked, 0);
    }
    Joint<Alike> joint = new Joint<>(mattering, this::takes, () -> upstream.looked() > most);
    Map<Suspect, List<Suspect>> others = new HashMap<>();
    joint
        .others()
        .forEach((alike, rest) -> {
          List<Suspect> firsts = rest.stream().map(Alike::first).toList();
          alike.suspects().forEach(one -> others.put(one, firsts));
        });
    return new Told(
        ranked.stream()
            .map(one ->
                Optional.ofNullable(others.get(one)).map(by -> together(one, by)).orElse(one))
            .toList(),
        joint.unsettled().stream().mapToInt(alike -> alike.suspects().size()).sum());
  }

  private static List<Alike> heldUp(List<Suspect> ranked) {
    Map<Set<ItemId>, List<Suspect>> byItems =
        ranked.stream()
            .filter(Together::isHeldUp)
            .collect(
                Collectors.groupingBy(
                    one -> one.clue().items(), LinkedHashMap::new, Collectors.toList()));
    return byItems.entrySet().stream()
        .map(entry -> new Alike(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Something was done, or could have been, and redundancy held against it. */
  private static boolean isHeldUp(Suspect one) {
    Way way = one.clue().way();
    return way != null
        && way.redundant()
        && switch (one.timing().kind()) {
          case RUNNING, ENDED, OPEN -> true;
          case MISSED, PLANNED -> false;
        };
  }

  private List<Alike> mattering(List<Alike> held) {
    Set<ItemId> mattering = upstream.mattering(all(held));
    return held.stream()
        .filter(alike -> alike.items().stream().anyMatch(mattering::contains))
        .toList();
  }

  private boolean takes(Collection<Alike> some) {
    return upstream.isReachedBy(all(some));
  }

  private static Set<ItemId> all(Collection<Alike> some) {
    return some.stream().flatMap(alike -> alike.items().stream()).collect(Collectors.toSet());
  }

  private static Suspect together(Suspect one, List<Suspect> others) {
    List<String> names = others.stream().map(other -> other.clue().name()).distinct().toList();
    return Suspect.of(one.clue().together(names), one.timing());
  }

  /** Work on the same items, the likeliest first. */
  private record Alike(Set<ItemId> items, List<Suspect> suspects) {
    Suspect first() {
      return suspects.getFirst();
    }
  }

  /**
   * What was come to.
   *
   * @param unsettled of how many it is not known whether they take it together with others, since
   *     there were too many ways in which they could
   */
  record Told(List<Suspect> suspects, int unsettled) {
    Told {
      suspects = List.copyOf(suspects);
    }
  }
}
