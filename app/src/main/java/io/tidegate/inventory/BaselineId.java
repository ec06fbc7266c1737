package io.tidegate.inventory;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a baseline. */
public record BaselineId(UUID value) {
  /** A fresh, time-ordered id. */
  public static BaselineId next() {
    return new BaselineId(TimeOrderedUuid.next());
  }

  /** Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else. */
  public static BaselineId of(String text) {
    return new BaselineId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
