package io.tidegate.integration;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status what the endpoint answered; null when it did not
 * @param text the beginning of its answer; may be empty
 * @param retryAfter the earliest that it wants to be asked again; null when it did not say
 * @param error what went wrong, in a sentence; empty when the status says it
 */
record Answer(
    @Nullable Integer status,
    String text,
    @Nullable Instant retryAfter,
    String error,
    Duration took) {
  private static final int GONE = 410;
  private static final int CLASS = 100;
  private static final int SUCCESS = 2;
  private static final int REDIRECT = 3;

  /** Nothing was answered. */
  static Answer none(String error, Duration took) {
    return new Answer(null, "", null, error, took);
  }

  boolean taken() {
    return status != null && status / CLASS == SUCCESS;
  }

  boolean gone() {
    return status != null && status == GONE;
  }

  /** What went wrong, in one sentence; empty when nothing did. */
  String complaint() {
    if (status == null || taken()) {
      return error;
    }
    return status / CLASS == REDIRECT
        ? "It answered %d, a redirect; these are not followed.".formatted(status)
        : "It answered %d.".formatted(status);
  }
}
