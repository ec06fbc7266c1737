package io.tidegate.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether a run is ahead of its plan, and when it ends if the rest takes as long as planned.
 *
 * @param behind how far behind; negative when ahead
 * @param end when the remaining steps are over
 */
public record Pace(Duration behind, Instant end) {
  /** The pace of these steps at this moment. */
  public static Pace of(List<RunStep> steps, Instant now) {
    Duration behind = Duration.ZERO;
    Duration left = Duration.ZERO;
    for (RunStep step : steps) {
      Duration planned = Duration.ofMinutes(step.step().minutes());
      Duration taken = step.progress().elapsed(now);
      switch (step.progress().status()) {
        case DONE -> behind = behind.plus(taken).minus(planned);
        case SKIPPED -> behind = behind.minus(planned);
        case ACTIVE, PROBLEM -> {
          behind = behind.plus(over(taken, planned));
          left = left.plus(over(planned, taken));
        }
        case PENDING -> left = left.plus(planned);
      }
    }
    return new Pace(behind, now.plus(left));
  }

  private static Duration over(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one.minus(other) : Duration.ZERO;
  }
}
