package io.tidegate.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of work stands to the moment at which trouble began.
 *
 * @param gap since it began when it was running or its window was open, since it ended, or until it
 *     begins
 */
public record Timing(Kind kind, Duration gap) {
  /** The ways it can stand, the most suspicious first. */
  public enum Kind {
    /** It was being done at the moment. */
    RUNNING,
    /** It was over before. */
    ENDED,
    /** Its window was open, and nobody recorded that it began. */
    OPEN,
    /** Its window was over before, and nobody recorded that it began. */
    MISSED,
    /** It was still to come. */
    PLANNED
  }

  /**
   * How it stands. The moment is told to the minute: what began within that minute may be behind
   * it.
   *
   * @param begun whether anything is known to have been done
   * @param endsAt null while it runs
   * @return empty when it began after trouble did, and so cannot be behind it
   */
  static Optional<Timing> of(
      Instant moment, boolean begun, Instant startsAt, @Nullable Instant endsAt) {
    boolean over = endsAt != null && !endsAt.isAfter(moment);
    if (startsAt.truncatedTo(ChronoUnit.MINUTES).isAfter(moment) && !over) {
      return begun
          ? Optional.empty()
          : Optional.of(new Timing(Kind.PLANNED, Duration.between(moment, startsAt)));
    }
    if (over) {
      return Optional.of(
          new Timing(begun ? Kind.ENDED : Kind.MISSED, Duration.between(endsAt, moment)));
    }
    Duration since = startsAt.isAfter(moment) ? Duration.ZERO : Duration.between(startsAt, moment);
    return Optional.of(new Timing(begun ? Kind.RUNNING : Kind.OPEN, since));
  }
}
