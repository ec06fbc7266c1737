package io.tidegate.kernel;

import java.time.Duration;
import java.time.Instant;

/**
 * A half-open span of time: {@code start} is inside, {@code end} is not. So windows that only touch
 * do not overlap.
 */
public record Window(Instant start, Instant end) {
  public Window {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("A window starts before it ends: " + start + " / " + end);
    }
  }

  /** Whether the moment lies inside. */
  public boolean contains(Instant moment) {
    return !moment.isBefore(start) && moment.isBefore(end);
  }

  /** Whether the two share at least one instant. */
  public boolean overlaps(Window other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** From start to end. */
  public Duration length() {
    return Duration.between(start, end);
  }
}
