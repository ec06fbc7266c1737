package io.tidegate.directory;

import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a delegation. */
public record DelegationId(UUID value) {
  /** A fresh, time-ordered id. */
  public static DelegationId next() {
    return new DelegationId(TimeOrderedUuid.next());
  }

  /** Reads the form that {@link #toString} writes; not found for anything else. */
  public static DelegationId of(String text) {
    return new DelegationId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
