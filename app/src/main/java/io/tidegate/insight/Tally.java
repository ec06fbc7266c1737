package io.tidegate.insight;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation came to, in numbers.
 *
 * @param sum of all changes
 * @param clients of each client's, by its id
 * @param ways how many went from which way to which
 * @param asked how often whom
 * @param lacking how many lacked which fact
 */
public record Tally(
    Sum sum,
    Map<String, Sum> clients,
    List<Ways> ways,
    Map<String, Asked> asked,
    Map<MissingFact, Integer> lacking) {
  /** Of nothing. */
  public static final Tally NOTHING =
      new Tally(Sum.NOTHING, Map.of(), List.of(), Map.of(), Map.of());

  public Tally {
    clients = java.util.Collections.unmodifiableMap(new TreeMap<>(clients));
    ways = List.copyOf(ways);
    asked = java.util.Collections.unmodifiableMap(new TreeMap<>(asked));
    lacking = Map.copyOf(lacking);
  }

  /**
   * How many of how many.
   *
   * @param recorded of how many the way before is on record
   * @param waiting of how many the wait is estimated on both ways
   * @param before how long those waited, all in all, in minutes
   * @param after how long they would
   */
  public record Sum(
      int changes,
      int recorded,
      int otherWay,
      int moreStages,
      int fewerStages,
      int moreDecisions,
      int fewerDecisions,
      int noRow,
      int undecided,
      int wentWrong,
      int unreviewed,
      int oneLook,
      int waiting,
      long before,
      long after) {
    static final Sum NOTHING = new Sum(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /**
   * How many took one way and would take another, or the same.
   *
   * @param before the row; empty where none matched, null where nobody knows
   * @param after the row; empty where none matches, null where it depends on what is not on record
   */
  public record Ways(@Nullable String before, @Nullable String after, int changes) {}

  /** How often somebody was asked to decide, and would be. */
  public record Asked(int before, int after) {}
}
