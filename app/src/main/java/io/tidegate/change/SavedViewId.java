package io.tidegate.change;

import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a saved view. */
public record SavedViewId(UUID value) {
  /** A fresh, time-ordered id. */
  public static SavedViewId next() {
    return new SavedViewId(TimeOrderedUuid.next());
  }

  /** Reads the form that {@link #toString} writes; throws {@code NotFound} for anything else. */
  public static SavedViewId of(String text) {
    return new SavedViewId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
