package io.tidegate.imports;

import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names an import. */
public record ImportId(UUID value) {
  /** A fresh, time-ordered id. */
  public static ImportId next() {
    return new ImportId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link io.tidegate.kernel.NotFound} for
   * anything else, since it names nothing.
   */
  public static ImportId of(String text) {
    return new ImportId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
