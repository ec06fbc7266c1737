package io.tidegate.integration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets after a month what was in events and in the answers to them. That each was sent, when and
 * with which result, stays.
 */
@Component
class Forgetting {
  static final Duration KEPT = Duration.ofDays(30);
  private static final int BATCH = 1_000;

  private final EventStore events;
  private final DeliveryStore deliveries;
  private final InstantSource clock;

  Forgetting(EventStore events, DeliveryStore deliveries, InstantSource clock) {
    this.events = events;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** Forgets some; whether there may be more. */
  @Transactional
  boolean forget() {
    Instant before = clock.instant().minus(KEPT);
    int bodies = events.forgetBodies(before, BATCH);
    int answers = deliveries.forgetAnswers(before, BATCH);
    return bodies == BATCH || answers == BATCH;
  }
}
