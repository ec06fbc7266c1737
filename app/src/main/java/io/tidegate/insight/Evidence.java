package io.tidegate.insight;

import io.tidegate.change.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for a piece of work being behind the trouble: all that the ranking looks at.
 *
 * @param reach how trouble would come from there
 * @param risk null when it was not rated
 */
public record Evidence(
    Source source,
    Timing timing,
    Reach reach,
    Rating.@Nullable Level risk,
    Fate fate,
    boolean emergency) {
  /**
   * How trouble comes from what was worked on.
   *
   * @param steps how many dependencies lie between
   * @param redundant whether others would have to fail too
   * @param named false when the work names no item, and only its client is known
   */
  public record Reach(int steps, boolean redundant, boolean named) {
    /** Work at the client that names no item. */
    static final Reach NO_ITEM = new Reach(0, false, false);
  }
}
