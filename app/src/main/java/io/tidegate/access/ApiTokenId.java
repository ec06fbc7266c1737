package io.tidegate.access;

import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a token of the API; knowing it opens nothing. */
public record ApiTokenId(UUID value) {
  /** A fresh, time-ordered id. */
  public static ApiTokenId next() {
    return new ApiTokenId(TimeOrderedUuid.next());
  }

  /** Reads the form that {@link #toString} writes; throws {@code NotFound} for anything else. */
  public static ApiTokenId of(String text) {
    return new ApiTokenId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
