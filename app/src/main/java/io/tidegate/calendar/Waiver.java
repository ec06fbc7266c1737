package io.tidegate.calendar;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Window;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conflict that somebody let pass, for a reason and until a moment.
 *
 * @param key the conflict's key; of a broken glass {@link #GLASS}
 * @param said the conflict in words, as it stood
 * @param window the change's window then: another one is another question; null for one of before
 * @param second who stood by when the glass was broken; empty for a waiver
 */
public record Waiver(
    ChangeId change,
    String key,
    String said,
    @Nullable Window window,
    String reason,
    Instant until,
    String by,
    Instant at,
    String second) {
  /** The key under which breaking the glass is kept: it opens every blackout for the change. */
  public static final String GLASS = "break-glass";

  /** The key under which going on to a safe point under a lockdown is kept. */
  public static final String SAFE_POINT = "safe-point";

  /** Whether it still holds. */
  public boolean holds(Instant now) {
    return now.isBefore(until);
  }

  /** Whether it was given for a change in this window. */
  boolean isFor(@Nullable Window planned) {
    return window == null || window.equals(planned);
  }

  static @Nullable Waiver of(
      Iterable<Waiver> all, String key, @Nullable Window planned, Instant now) {
    for (Waiver one : all) {
      if (one.key().equals(key) && one.isFor(planned) && one.holds(now)) {
        return one;
      }
    }
    return null;
  }
}
