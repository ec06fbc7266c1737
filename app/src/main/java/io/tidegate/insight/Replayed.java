package io.tidegate.insight;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What became of one change when it was replayed.
 *
 * @param recorded whether the way before is the one on record; else it is what today's rules give
 * @param before the way that it took; null when nobody knows
 * @param after the way that the draft would give; null when it depends on what is not on record
 * @param wentWrong whether it failed or was rolled back
 */
public record Replayed(
    ChangeId change,
    int number,
    ClientId client,
    boolean recorded,
    @Nullable Way before,
    @Nullable Way after,
    boolean wentWrong,
    Set<MissingFact> lacking) {
  public Replayed {
    lacking = Set.copyOf(lacking);
  }

  /**
   * A way to an approval, in numbers.
   *
   * @param row the row that gave it; empty where no row matched
   * @param decisions how many had to say yes; of a pre-approved change nobody
   * @param minutes how long it is estimated to wait; null when nothing is known of whom it asks
   * @param asked who was asked, stage by stage
   */
  public record Way(
      String row, int stages, int decisions, @Nullable Long minutes, List<String> asked) {
    public Way {
      asked = List.copyOf(asked);
    }

    /** Whether nobody could have approved it. */
    boolean none() {
      return row.isEmpty();
    }
  }

  /** Whether it would take another row, where both ways are known and there are any. */
  public boolean otherWay() {
    return before != null
        && after != null
        && !before.none()
        && !after.none()
        && !before.row().equals(after.row());
  }

  /** How many stages more; fewer below zero. */
  public int moreStages() {
    return more(Way::stages);
  }

  /** How many decisions more; fewer below zero. */
  public int moreDecisions() {
    return more(Way::decisions);
  }

  private int more(ToIntFunction<Way> counted) {
    return before == null || after == null || before.none() || after.none()
        ? 0
        : counted.applyAsInt(after) - counted.applyAsInt(before);
  }

  /** Whether it went wrong and nobody would have looked at it. */
  public boolean unreviewed() {
    return wentWrong && after != null && !after.none() && after.decisions() == 0;
  }

  /** Whether it went wrong and one person alone would have looked at it. */
  public boolean oneLook() {
    return wentWrong && after != null && !after.none() && after.decisions() == 1;
  }
}
