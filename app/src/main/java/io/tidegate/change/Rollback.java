package io.tidegate.change;

import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Going back, for one plan.
 *
 * @param rehearsed how long it took when it was tried; null when no rehearsal counts
 */
public record Rollback(Plan plan, @Nullable Duration rehearsed) {
  /** How long it takes. */
  public Duration length() {
    return rehearsed == null ? plan.rollback() : rehearsed;
  }

  /** Where that comes from: {@code as rehearsed} or {@code as planned}. */
  public String basis() {
    return rehearsed == null ? "as planned" : "as rehearsed";
  }

  /** The last moment at which it still ends inside the window. */
  public Instant deadline(Window window) {
    return window.end().minus(length());
  }

  /** The plan laid into its window. */
  public PlannedWindow in(Window window) {
    return new PlannedWindow(plan, window, length());
  }
}
