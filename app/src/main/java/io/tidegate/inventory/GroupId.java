package io.tidegate.inventory;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a redundancy group. */
public record GroupId(UUID value) {
  /** A fresh, time-ordered id. */
  public static GroupId next() {
    return new GroupId(TimeOrderedUuid.next());
  }

  /** Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else. */
  public static GroupId of(String text) {
    return new GroupId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
