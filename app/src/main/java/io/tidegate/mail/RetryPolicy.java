package io.tidegate.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a refused mail is tried again: soon at first, then rarely, then no more. */
final class RetryPolicy {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24));

  private RetryPolicy() {}

  /** The pause after this many attempts; empty when it is given up. */
  static Optional<Duration> pauseAfter(int attempts) {
    return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
  }
}
