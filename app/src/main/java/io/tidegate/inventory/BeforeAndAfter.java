package io.tidegate.inventory;

import java.util.List;

/**
 * An item as a change began, and as the change was closed; or as it is now, while it is not.
 *
 * @param item as it is now
 * @param closed whether what is after was written down as the change was closed
 */
public record BeforeAndAfter(Item item, ItemState before, ItemState after, boolean closed) {
  /** What differs, whoever edited it meanwhile. */
  public List<FactDifference> differences() {
    return before.to(after);
  }
}
