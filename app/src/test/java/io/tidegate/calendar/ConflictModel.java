package io.tidegate.calendar;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules of conflicts a second time, from the design's words alone: lists that are gone through
 * one by one. Every change of it is scheduled or runs.
 */
final class ConflictModel {
  final Map<Integer, Known> changes = new TreeMap<>();
  final List<Window> freezes = new ArrayList<>();
  final Set<List<ItemId>> dependencies = new HashSet<>();
  final Set<String> passed = new HashSet<>();

  /** A change as the reference knows it. */
  static final class Known {
    final ChangeId id;
    final int number;
    final PersonId hand;
    Set<ItemId> items;
    Window window;
    Instant since;
    boolean running;

    Known(ChangeId id, int number, PersonId hand, Set<ItemId> items, Window window, Instant since) {
      this.id = id;
      this.number = number;
      this.hand = hand;
      this.items = items;
      this.window = window;
      this.since = since;
    }
  }

  /** What is to be said of it, such as {@code SAME_ITEM CHG-7 stops}. */
  List<String> of(Known one, Instant now) {
    List<String> said = new ArrayList<>();
    if (freezes.stream().anyMatch(one.window::overlaps)) {
      said.add("BLACKOUT stops");
    }
    for (Known other : changes.values()) {
      boolean meets =
          other.window.overlaps(one.window) || (other.running && one.window.contains(now));
      if (other == one || !meets) {
        continue;
      }
      String carried = carries(one, other) ? " stops" : "";
      Set<ItemId> shared = new HashSet<>(one.items);
      shared.retainAll(other.items);
      if (!shared.isEmpty()) {
        said.add(said("SAME_ITEM", one, other, carried));
      }
      if (hangTogether(one, other)) {
        said.add(said("DEPENDENCY", one, other, carried));
      }
      if (one.hand.equals(other.hand)) {
        said.add("BOOKED CHG-" + other.number);
      }
    }
    return said;
  }

  private String said(String kind, Known one, Known other, String carried) {
    return kind + " CHG-" + other.number + (passed.contains(key(kind, one, other)) ? "" : carried);
  }

  /** What was let pass was so in this window. */
  static String key(String kind, Known one, Known other) {
    return kind + one.number + "/" + other.number + "/" + one.window;
  }

  static boolean carries(Known one, Known other) {
    if (one.running != other.running) {
      return other.running;
    }
    int order = other.since.compareTo(one.since);
    return order == 0 ? other.number < one.number : order < 0;
  }

  private boolean hangTogether(Known one, Known other) {
    for (ItemId mine : one.items) {
      for (ItemId theirs : other.items) {
        if (!one.items.contains(theirs)
            && (reaches(mine, theirs, new HashSet<>()) || reaches(theirs, mine, new HashSet<>()))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean reaches(ItemId from, ItemId to, Set<ItemId> seen) {
    if (!seen.add(from)) {
      return false;
    }
    return dependencies.stream()
        .filter(pair -> pair.getFirst().equals(from))
        .anyMatch(pair -> pair.getLast().equals(to) || reaches(pair.getLast(), to, seen));
  }
}
