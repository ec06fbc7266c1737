package io.tidegate.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed.
 *
 * @param suspects what could be behind it, the likeliest first, as many as were asked for
 * @param all how many there are in all
 * @param looked how many pieces of work there were in these hours that the reader may know of,
 *     anywhere
 * @param unsettled of how many that redundancy holds up one by one it is not known whether they
 *     take it together, since there were too many ways in which they could
 * @param upstream how many items trouble could come from
 * @param nearest when there are none: the last one before these hours; null when there is none
 *     either within 30 days
 */
public record Findings(
    Question question,
    List<Suspect> suspects,
    int all,
    int looked,
    int unsettled,
    int upstream,
    @Nullable Suspect nearest) {
  public Findings {
    suspects = List.copyOf(suspects);
  }
}
