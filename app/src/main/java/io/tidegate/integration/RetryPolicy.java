package io.tidegate.integration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a delivery that failed is tried again: soon at first, then rarely, the last time when three
 * days are over. Pauses vary by a tenth, so that what failed together does not come back together.
 */
final class RetryPolicy {
  /** How long a delivery is tried, and how long an endpoint may do nothing but fail. */
  static final Duration PATIENCE = Duration.ofDays(3);

  /** The longest that an endpoint may keep all that is for it waiting by Retry-After. */
  static final Duration LONGEST_QUIET = Duration.ofDays(1);

  static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final double SPREAD = 0.1;

  private RetryPolicy() {}

  /**
   * The moment of the next attempt; empty when it is given up.
   *
   * @param first when it was first tried
   * @param attempts how often it was tried, this time included
   * @param wanted the earliest that the endpoint asked for; null when it asked for nothing
   * @param luck from 0 to 1, where in the spread of the pause
   */
  static Optional<Instant> next(
      Instant first, int attempts, Instant now, @Nullable Instant wanted, double luck) {
    Instant end = first.plus(PATIENCE);
    if (!now.isBefore(end)) {
      return Optional.empty();
    }
    Instant next = now.plus(spread(PAUSES.get(Math.min(attempts, PAUSES.size()) - 1), luck));
    if (wanted != null && wanted.isAfter(next)) {
      next = wanted;
    }
    return Optional.of(next.isBefore(end) ? next : end);
  }

  private static Duration spread(Duration pause, double luck) {
    return Duration.ofMillis(Math.round(pause.toMillis() * (1 - SPREAD + 2 * SPREAD * luck)));
  }
}
