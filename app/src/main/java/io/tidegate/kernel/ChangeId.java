package io.tidegate.kernel;

import java.util.UUID;

/** Names a change; people use its number instead. */
public record ChangeId(UUID value) {
  /** A fresh, time-ordered id. */
  public static ChangeId next() {
    return new ChangeId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static ChangeId of(String text) {
    return new ChangeId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
