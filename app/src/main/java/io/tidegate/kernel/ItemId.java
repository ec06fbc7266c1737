package io.tidegate.kernel;

import java.util.UUID;

/** Names a configuration item. */
public record ItemId(UUID value) {
  /** A fresh, time-ordered id. */
  public static ItemId next() {
    return new ItemId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static ItemId of(String text) {
    return new ItemId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
