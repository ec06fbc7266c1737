package io.tidegate.kernel;

import java.util.UUID;

/** Names a team of people. */
public record TeamId(UUID value) {
  /** A fresh, time-ordered id. */
  public static TeamId next() {
    return new TeamId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static TeamId of(String text) {
    return new TeamId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
