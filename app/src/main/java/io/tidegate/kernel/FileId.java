package io.tidegate.kernel;

import java.util.UUID;

/** Names a stored file. */
public record FileId(UUID value) {
  /** A fresh, time-ordered id. */
  public static FileId next() {
    return new FileId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static FileId of(String text) {
    return new FileId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
