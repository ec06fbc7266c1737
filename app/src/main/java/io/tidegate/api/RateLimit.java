package io.tidegate.api;

import io.tidegate.settings.ApiRate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * A bucket of tries for each token, in the memory of this node: it empties by one with each request
 * and fills evenly. Nodes do not compare; see the decision record.
 */
@Component
public class RateLimit {
  private static final int MANY = 10_000;
  private static final double SECONDS = 60;

  private final ApiRate settings;
  private final InstantSource clock;
  private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

  RateLimit(ApiRate settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What one request was told.
   *
   * @param left how many more may follow at once
   * @param pause until the next one is let through; zero when this one was
   */
  public record Allowance(boolean granted, int left, Duration pause) {}

  /** Counts one request of this token, and says whether it is let through. */
  public Allowance take(UUID token) {
    Instant now = clock.instant();
    forgetFull(now);
    Bucket after =
        buckets.compute(
            token, (_, before) -> (before == null ? full(now) : before).taken(now, this));
    double missing = after.granted() ? 0 : 1 - after.level();
    return new Allowance(
        after.granted(), (int) after.level(), Duration.ofMillis((long) (missing / rate() * 1000)));
  }

  /** The long-term limit: requests a minute. */
  public int perMinute() {
    return settings.rate();
  }

  /** The short-term limit: requests at once. */
  public int burst() {
    return settings.burst();
  }

  private double rate() {
    return settings.rate() / SECONDS;
  }

  private Bucket full(Instant now) {
    return new Bucket(settings.burst(), now, true);
  }

  /** A bucket that has filled up again says nothing. */
  private void forgetFull(Instant now) {
    if (buckets.size() > MANY) {
      buckets.values().removeIf(bucket -> bucket.filled(now, this) >= settings.burst());
    }
  }

  private record Bucket(double level, Instant at, boolean granted) {
    double filled(Instant now, RateLimit limit) {
      double seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
      return Math.min(limit.burst(), level + seconds * limit.rate());
    }

    Bucket taken(Instant now, RateLimit limit) {
      double filled = filled(now, limit);
      return filled >= 1 ? new Bucket(filled - 1, now, true) : new Bucket(filled, now, false);
    }
  }
}
