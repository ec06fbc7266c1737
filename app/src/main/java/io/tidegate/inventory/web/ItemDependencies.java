package io.tidegate.inventory.web;

import io.tidegate.ui.PathLine;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an item hangs together with others, as its page shows it.
 *
 * @param needs what it depends on, or is hit by in another way
 * @param serves what is hit when it is in trouble
 * @param others those over which no trouble runs to or from it
 * @param summary of whom its trouble hits, such as {@code 7 impacted, 84 users}; empty for nobody
 * @param impacted the worst hit, each with its path
 */
public record ItemDependencies(
    List<Line> needs,
    List<Line> serves,
    List<Line> others,
    List<Group> groups,
    String summary,
    List<PathLine> impacted) {
  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return needs.isEmpty() && serves.isEmpty() && others.isEmpty();
  }

  /** Whether others depend on it, and none of them is hit when it alone is in trouble. */
  public boolean holdsAlone() {
    return !serves.isEmpty() && impacted.isEmpty();
  }

  /** All lines, those it needs first. */
  public List<Line> all() {
    return Stream.of(needs, serves, others).flatMap(List::stream).toList();
  }

  /**
   * One dependency, as it is said of the item.
   *
   * @param said such as {@code runs on}
   * @param other the id of the item at the other end
   * @param whose the client of the other item where it is another one; null where it is the same
   * @param group what it is one of, such as {@code 2 of 3 hosts}; null when it counts alone
   * @param spared why the item is not hit over it, by whom and until when; null when nobody said so
   */
  public record Line(
      String id,
      String said,
      String other,
      String name,
      String kind,
      int criticality,
      @Nullable String whose,
      String note,
      @Nullable String group,
      boolean hits,
      @Nullable String spared) {}

  /** What the item needs of several, such as {@code 2 of 3 hosts}. */
  public record Group(String id, String said) {}
}
