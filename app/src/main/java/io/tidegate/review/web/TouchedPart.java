package io.tidegate.review.web;

import io.tidegate.ui.Difference;
import java.util.List;

/**
 * What became of the items that the change touches, on the review page.
 *
 * @param closed whether it is as the change was closed; else as it is now
 * @param changed the items in whose record something differs
 * @param same the others
 */
public record TouchedPart(boolean closed, List<Row> changed, List<Row> same) {
  /** One item, and what differs between as the change began and after. */
  public record Row(String item, String name, List<Difference> differences) {}

  /** Whether there is nothing to show: the change has not begun, or touches none. */
  public boolean isEmpty() {
    return changed.isEmpty() && same.isEmpty();
  }
}
