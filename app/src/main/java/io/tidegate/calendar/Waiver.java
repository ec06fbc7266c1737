package io.tidegate.calendar;

import io.tidegate.kernel.ChangeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conflict that somebody let pass, for a reason and until a moment.
 *
 * @param key the conflict's key; of a broken glass {@link #GLASS}
 * @param second who stood by when the glass was broken; empty for a waiver
 */
public record Waiver(
    ChangeId change,
    String key,
    String reason,
    Instant until,
    String by,
    Instant at,
    String second) {
  /** The key under which breaking the glass is kept: it opens every blackout for the change. */
  public static final String GLASS = "break-glass";

  /** Whether it still holds. */
  public boolean holds(Instant now) {
    return now.isBefore(until);
  }

  static @Nullable Waiver of(Iterable<Waiver> all, String key, Instant now) {
    for (Waiver one : all) {
      if (one.key().equals(key) && one.holds(now)) {
        return one;
      }
    }
    return null;
  }
}
