package io.tidegate.cab;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names an item of an agenda. */
public record AgendaItemId(UUID value) {
  /** A fresh, time-ordered id. */
  public static AgendaItemId next() {
    return new AgendaItemId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static AgendaItemId of(String text) {
    return new AgendaItemId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
