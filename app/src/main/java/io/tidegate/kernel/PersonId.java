package io.tidegate.kernel;

import java.util.UUID;

/** Names a person, of the account's staff or of a client. */
public record PersonId(UUID value) {
  /** A fresh, time-ordered id. */
  public static PersonId next() {
    return new PersonId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static PersonId of(String text) {
    return new PersonId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
