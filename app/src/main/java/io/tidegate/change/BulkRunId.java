package io.tidegate.change;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a deed on many changes. */
public record BulkRunId(UUID value) {
  /** A fresh, time-ordered id. */
  public static BulkRunId next() {
    return new BulkRunId(TimeOrderedUuid.next());
  }

  /** Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else. */
  public static BulkRunId of(String text) {
    return new BulkRunId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
