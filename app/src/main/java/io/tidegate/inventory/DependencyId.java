package io.tidegate.inventory;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a dependency. */
public record DependencyId(UUID value) {
  /** A fresh, time-ordered id. */
  public static DependencyId next() {
    return new DependencyId(TimeOrderedUuid.next());
  }

  /** Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else. */
  public static DependencyId of(String text) {
    return new DependencyId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
