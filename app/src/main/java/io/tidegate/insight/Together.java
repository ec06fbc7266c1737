package io.tidegate.insight;

import io.tidegate.inventory.Upstream;
import io.tidegate.inventory.Upstream.Way;
import io.tidegate.kernel.ItemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds work that redundancy holds up one by one, but not taken together: a change on each of two
 * hosts of which one is needed. First the few likeliest that do it, none of which could be left
 * out; then what could stand in for one of those.
 */
final class Together {
  /** So many of the likeliest are tried; each takes as long as some blast radius. */
  private static final int MOST = 16;

  private final Upstream upstream;

  Together(Upstream upstream) {
    this.upstream = upstream;
  }

  /** The same suspects; those that do it together weigh as if redundancy were not there. */
  List<Suspect> told(List<Suspect> ranked) {
    List<Suspect> held = ranked.stream().filter(Together::isHeldUp).limit(MOST).toList();
    if (held.size() < 2 || !takes(held)) {
      return ranked;
    }
    Map<Suspect, List<Suspect>> others = others(held);
    return ranked.stream()
        .map(one -> others.containsKey(one) ? together(one, others.get(one)) : one)
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

  private Map<Suspect, List<Suspect>> others(List<Suspect> held) {
    List<Suspect> few = fewest(held);
    Map<Suspect, List<Suspect>> others = new HashMap<>();
    few.forEach(one -> others.put(one, without(few, one)));
    for (Suspect one : held) {
      for (int last = few.size() - 1; last >= 0 && !others.containsKey(one); last--) {
        List<Suspect> rest = without(few, few.get(last));
        if (takes(with(rest, one))) {
          others.put(one, rest);
        }
      }
    }
    return others;
  }

  /** None of these can be left out; the least likely are left out first. */
  private List<Suspect> fewest(List<Suspect> held) {
    List<Suspect> few = new ArrayList<>(held);
    for (Suspect one : held.reversed()) {
      List<Suspect> rest = without(few, one);
      if (takes(rest)) {
        few = rest;
      }
    }
    return few;
  }

  private boolean takes(List<Suspect> some) {
    Set<ItemId> items =
        some.stream().flatMap(one -> one.clue().items().stream()).collect(Collectors.toSet());
    return upstream.isReachedBy(items);
  }

  private static List<Suspect> without(List<Suspect> all, Suspect one) {
    return all.stream().filter(each -> !each.equals(one)).toList();
  }

  private static List<Suspect> with(List<Suspect> all, Suspect one) {
    List<Suspect> more = new ArrayList<>(all);
    more.add(one);
    return more;
  }

  private static Suspect together(Suspect one, List<Suspect> others) {
    List<String> names = others.stream().map(other -> other.clue().name()).distinct().toList();
    return Suspect.of(one.clue().together(names), one.timing());
  }
}
