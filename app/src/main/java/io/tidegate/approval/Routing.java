package io.tidegate.approval;

import java.util.List;

/**
 * The way to an approval as some rules would have it for a change, or as it was.
 *
 * @param row the row of the decision table; empty where none matches
 * @param preapproved nobody decides
 * @param stages those that concern anybody, in order
 */
public record Routing(String row, boolean preapproved, List<PlannedStage> stages) {
  /** No row matches. */
  public static final Routing NONE = new Routing("", false, List.of());

  public Routing {
    stages = List.copyOf(stages);
  }

  /** How many must say yes, all in all. */
  public int decisions() {
    return stages.stream().mapToInt(PlannedStage::decisions).sum();
  }

  /** Whether no row matches, so that nobody could approve it. */
  public boolean none() {
    return row.isEmpty();
  }

  /**
   * One decision on the way.
   *
   * @param group stages of the same group are decided side by side
   * @param who who is asked, in words that are the same for the same kind of approvers
   * @param decisions how many must say yes
   */
  public record PlannedStage(String name, int group, String who, int decisions) {}
}
