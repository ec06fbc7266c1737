package io.tidegate.kernel;

import java.util.UUID;

/** Names an account, the hard tenant boundary. */
public record AccountId(UUID value) {
  /** A fresh, time-ordered id. */
  public static AccountId next() {
    return new AccountId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static AccountId of(String text) {
    return new AccountId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
