package io.tidegate.approval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A set of cases that is a product: each fact may be any of some values, whatever the others are. A
 * condition is one, and what is left of one when another is taken away is a few of them that share
 * no case; so what a table catches is found exactly, without looking at any case.
 *
 * @param sides for each fact the values it may have; an empty side leaves no case
 */
record CaseRegion(Map<CaseFact, Set<Object>> sides) {
  CaseRegion {
    if (sides.size() != CaseFact.values().length) {
      throw new IllegalArgumentException("Each fact has its values: " + sides.keySet());
    }
    Map<CaseFact, Set<Object>> copy = new EnumMap<>(CaseFact.class);
    sides.forEach((fact, values) -> copy.put(fact, Set.copyOf(values)));
    sides = copy;
  }

  Set<Object> side(CaseFact fact) {
    return sides.getOrDefault(fact, Set.of());
  }

  boolean isEmpty() {
    return sides.values().stream().anyMatch(Set::isEmpty);
  }

  CaseRegion with(CaseFact fact, Set<Object> values) {
    Map<CaseFact, Set<Object>> changed = new EnumMap<>(sides);
    changed.put(fact, values);
    return new CaseRegion(changed);
  }

  /** The cases of both. */
  CaseRegion and(CaseRegion other) {
    Map<CaseFact, Set<Object>> both = new EnumMap<>(CaseFact.class);
    sides.forEach((fact, values) -> both.put(fact, common(values, other.side(fact))));
    return new CaseRegion(both);
  }

  /**
   * The cases of this one that the other does not have: fact by fact those that leave the other by
   * this fact first.
   */
  List<CaseRegion> without(CaseRegion other) {
    if (and(other).isEmpty()) {
      return isEmpty() ? List.of() : List.of(this);
    }
    List<CaseRegion> left = new ArrayList<>();
    CaseRegion inside = this;
    for (CaseFact fact : CaseFact.values()) {
      Set<Object> outside = new HashSet<>(side(fact));
      outside.removeAll(other.side(fact));
      if (!outside.isEmpty()) {
        left.add(inside.with(fact, outside));
      }
      inside = inside.with(fact, common(side(fact), other.side(fact)));
    }
    return left;
  }

  /** What is left of all of these. */
  static List<CaseRegion> without(List<CaseRegion> regions, CaseRegion other) {
    return regions.stream().flatMap(region -> region.without(other).stream()).toList();
  }

  /** The same cases in fewer regions: two that differ in one fact alone are one. */
  static List<CaseRegion> joined(List<CaseRegion> regions) {
    List<CaseRegion> joined = new ArrayList<>();
    for (CaseRegion region : regions) {
      CaseRegion grown = region;
      for (int i = 0; i < joined.size(); i++) {
        Optional<CaseRegion> both = joined.get(i).joined(grown);
        if (both.isPresent()) {
          joined.remove(i);
          grown = both.get();
          i = -1;
        }
      }
      joined.add(grown);
    }
    return joined;
  }

  private Optional<CaseRegion> joined(CaseRegion other) {
    List<CaseFact> differing =
        Stream.of(CaseFact.values()).filter(fact -> !side(fact).equals(other.side(fact))).toList();
    if (differing.size() != 1) {
      return Optional.empty();
    }
    CaseFact fact = differing.getFirst();
    Set<Object> both = new HashSet<>(side(fact));
    both.addAll(other.side(fact));
    return Optional.of(with(fact, both));
  }

  private static Set<Object> common(Set<Object> one, Set<Object> other) {
    Set<Object> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }
}
