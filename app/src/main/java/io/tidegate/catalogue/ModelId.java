package io.tidegate.catalogue;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a model. */
public record ModelId(UUID value) {
  /** A fresh, time-ordered id. */
  public static ModelId next() {
    return new ModelId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static ModelId of(String text) {
    return new ModelId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
