package io.tidegate.kernel;

import java.util.UUID;

/** Names a client: an environment under an account on which changes are made. */
public record ClientId(UUID value) {
  /** A fresh, time-ordered id. */
  public static ClientId next() {
    return new ClientId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static ClientId of(String text) {
    return new ClientId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
