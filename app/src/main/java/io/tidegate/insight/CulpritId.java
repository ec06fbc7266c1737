package io.tidegate.insight;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names one answer to what changed. */
public record CulpritId(UUID value) {
  static CulpritId next() {
    return new CulpritId(TimeOrderedUuid.next());
  }

  /** Reads it from an address; what is none is not found. */
  public static CulpritId of(String text) {
    try {
      return new CulpritId(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new NotFound("There is no such answer.");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
