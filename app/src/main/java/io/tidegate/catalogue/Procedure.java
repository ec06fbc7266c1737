package io.tidegate.catalogue;

import io.tidegate.change.Plan;
import io.tidegate.change.Rating;

/**
 * What a model says of every change made from it.
 *
 * @param title what is done, in a line; the title of each change too
 * @param reason why such a change is needed, in Markdown
 * @param desiredOutcome how one knows that it worked, in Markdown
 * @param category a short word of the account's own; may be empty
 * @param rating the risk that was judged once, for all of them
 * @param terms what else every change made from it keeps to
 */
public record Procedure(
    String title,
    String reason,
    String desiredOutcome,
    String category,
    Plan plan,
    Rating rating,
    Terms terms) {
  /** Without any terms. */
  public Procedure(
      String title,
      String reason,
      String desiredOutcome,
      String category,
      Plan plan,
      Rating rating) {
    this(title, reason, desiredOutcome, category, plan, rating, Terms.NONE);
  }
}
