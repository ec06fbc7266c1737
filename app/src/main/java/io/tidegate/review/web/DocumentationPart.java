package io.tidegate.review.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documentation of what the change touched, on the review page.
 *
 * @param nothing why there is nothing to document; empty when there is
 * @param version counts what was said so far
 * @param rows the affected items that the reader may see
 * @param open of how many items nothing is said yet
 * @param mayWrite whether the reader may say it now
 */
public record DocumentationPart(
    String nothing, long version, List<Row> rows, int open, boolean mayWrite) {
  /**
   * One affected item.
   *
   * @param answer the value of the chosen option; empty while nothing is said
   * @param said the answer as people read it
   * @param link the note as an address; null when it is none
   * @param by who said it and when
   */
  public record Row(
      String item,
      String name,
      String kind,
      String answer,
      String said,
      String note,
      @Nullable String link,
      String by) {}

  /** Whether somebody has to say it before the change closes. */
  public boolean due() {
    return nothing.isEmpty() && open > 0;
  }

  /** What the button says that takes care of all at once. */
  public String all() {
    if (open < rows.size()) {
      return open == 1 ? "The last one is up to date" : "The other " + open + " are up to date";
    }
    return switch (open) {
      case 1 -> "It is up to date";
      case 2 -> "Both are up to date";
      default -> "All " + open + " are up to date";
    };
  }
}
