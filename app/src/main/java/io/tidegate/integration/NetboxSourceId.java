package io.tidegate.integration;

import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a NetBox that is read. */
public record NetboxSourceId(UUID value) {
  /** A fresh, time-ordered id. */
  public static NetboxSourceId next() {
    return new NetboxSourceId(TimeOrderedUuid.next());
  }

  /** Reads the form that {@link #toString} writes; throws {@code NotFound} for anything else. */
  public static NetboxSourceId of(String text) {
    return new NetboxSourceId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
