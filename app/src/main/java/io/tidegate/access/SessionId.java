package io.tidegate.access;

import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a session; knowing it opens nothing. */
public record SessionId(UUID value) {
  /** A fresh, time-ordered id. */
  public static SessionId next() {
    return new SessionId(TimeOrderedUuid.next());
  }

  /** Reads the form that {@link #toString} writes; throws {@code NotFound} for anything else. */
  public static SessionId of(String text) {
    return new SessionId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
