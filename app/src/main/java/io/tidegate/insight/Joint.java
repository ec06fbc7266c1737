package io.tidegate.insight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Finds which of many things do something only together: for each of them the others of a set that
 * does it, of which none can be left out. Adding a thing to a set never undoes what the set does.
 *
 * <p>In general this may take as many questions as there are sets; so somebody says when it is
 * enough, and what was not settled until then is told.
 */
final class Joint<T> {
  private final List<T> all;
  private final Predicate<Collection<T>> does;
  private final BooleanSupplier enough;
  private final List<Set<T>> known = new ArrayList<>();
  private final Map<T, List<T>> others = new LinkedHashMap<>();
  private final List<T> unsettled = new ArrayList<>();

  /**
   * Looks at once.
   *
   * @param all the things, those that are to be named before others first
   * @param does whether so many do it
   */
  Joint(List<T> all, Predicate<Collection<T>> does, BooleanSupplier enough) {
    this.all = List.copyOf(all);
    this.does = does;
    this.enough = enough;
    if (does.test(this.all)) {
      know(fewest(this.all));
      this.all.forEach(this::settle);
    }
  }

  /** For each that belongs to some set that does it: the others of the set. */
  Map<T, List<T>> others() {
    return others;
  }

  /** Those of which nobody knows whether they belong to any. */
  List<T> unsettled() {
    return unsettled;
  }

  private void settle(T one) {
    if (others.containsKey(one) || standsIn(one) || foundWith(one)) {
      return;
    }
    if (enough.getAsBoolean()) {
      unsettled.add(one);
    }
  }

  /** Whether it does what one of a known set does with the rest of it. */
  private boolean standsIn(T one) {
    for (Set<T> set : known) {
      for (T left : List.copyOf(set).reversed()) {
        if (enough.getAsBoolean()) {
          return false;
        }
        List<T> instead = ordered(each -> each.equals(one) || set.contains(each), Set.of(left));
        if (does.test(instead)) {
          name(fewest(instead));
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Looks for a set that it belongs to: takes away what does it without this one, in every way,
   * until only with this one it is done.
   */
  private boolean foundWith(T one) {
    Deque<Set<T>> away = new ArrayDeque<>();
    Set<Set<T>> seen = new HashSet<>();
    away.push(Set.of());
    while (!away.isEmpty() && !enough.getAsBoolean()) {
      Set<T> gone = away.pop();
      List<T> with = ordered(_ -> true, gone);
      if (does.test(with)) {
        List<T> without = with.stream().filter(each -> !each.equals(one)).toList();
        Set<T> instead = doneBy(without);
        if (instead.isEmpty()) {
          know(fewest(with));
          return true;
        }
        for (T next : instead) {
          Set<T> further = new HashSet<>(gone);
          further.add(next);
          if (seen.add(further)) {
            away.push(further);
          }
        }
      }
    }
    return false;
  }

  /** A set among these that does it; empty when there is none. */
  private Set<T> doneBy(List<T> some) {
    Set<T> these = new HashSet<>(some);
    for (Set<T> set : known) {
      if (these.containsAll(set)) {
        return set;
      }
    }
    return does.test(some) ? know(fewest(some)) : Set.of();
  }

  private Set<T> know(Set<T> set) {
    known.add(set);
    name(set);
    return set;
  }

  private void name(Set<T> set) {
    for (T one : set) {
      others.putIfAbsent(one, set.stream().filter(each -> !each.equals(one)).toList());
    }
  }

  /** None of these can be left out, and each is needed only because none before it would do. */
  private Set<T> fewest(List<T> some) {
    Set<T> needed = new LinkedHashSet<>();
    List<T> left = some;
    while (!does.test(needed)) {
      int first = shortest(needed, left);
      needed.add(left.get(first));
      left = left.subList(0, first);
    }
    Set<T> inOrder = new LinkedHashSet<>(some);
    inOrder.retainAll(needed);
    return inOrder;
  }

  /** Up to which place these must be taken, beside what is needed, to do it. */
  private int shortest(Set<T> needed, List<T> left) {
    int low = 0;
    int high = left.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      List<T> tried = new ArrayList<>(needed);
      tried.addAll(left.subList(0, middle + 1));
      if (does.test(tried)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private List<T> ordered(Predicate<T> wanted, Set<T> gone) {
    return all.stream().filter(wanted).filter(each -> !gone.contains(each)).toList();
  }
}
