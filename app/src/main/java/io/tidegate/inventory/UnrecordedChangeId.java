package io.tidegate.inventory;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names an unrecorded change. */
public record UnrecordedChangeId(UUID value) {
  /** A fresh, time-ordered id. */
  public static UnrecordedChangeId next() {
    return new UnrecordedChangeId(TimeOrderedUuid.next());
  }

  /** Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else. */
  public static UnrecordedChangeId of(String text) {
    return new UnrecordedChangeId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
