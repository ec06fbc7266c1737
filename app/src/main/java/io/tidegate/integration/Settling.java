package io.tidegate.integration;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.AccountId;
import io.tidegate.ui.Live;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what came of an attempt, and what follows from it for the webhook. */
@Component
class Settling {
  private final DeliveryStore deliveries;
  private final WebhookStore webhooks;
  private final Pausing pausing;
  private final Live live;
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final InstantSource clock;

  Settling(
      DeliveryStore deliveries,
      WebhookStore webhooks,
      Pausing pausing,
      Live live,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.webhooks = webhooks;
    this.pausing = pausing;
    this.live = live;
    this.clock = clock;
  }

  /** Settles the attempt; of one whose lease ran out only the attempt itself is written. */
  @Transactional
  void settle(Claimed claimed, Answer answer) {
    AccountId account = Tenancy.required().account();
    deliveries.answered(claimed, answer);
    Webhook webhook = webhooks.lock(claimed.webhook()).orElseThrow();
    if (answer.taken()) {
      deliveries.settle(claimed, DeliveryState.DELIVERED, null, clock.instant());
      if (webhook.failingSince() != null) {
        webhooks.note(webhook.id(), null, null);
      }
    } else {
      failed(claimed, answer, webhook);
    }
    live.changed(account, webhook.id().value());
  }

  private void failed(Claimed claimed, Answer answer, Webhook webhook) {
    Instant now = clock.instant();
    if (claimed.trial()) {
      deliveries.settle(claimed, DeliveryState.FAILED, null, now);
      return;
    }
    Optional<Instant> next = answer.gone() ? Optional.empty() : next(claimed, answer, now);
    if (webhook.state() != Webhook.State.ACTIVE) {
      boolean over = next.isEmpty();
      deliveries.settle(claimed, over ? DeliveryState.FAILED : DeliveryState.MISSED, null, now);
      return;
    }
    Instant since = webhook.failingSince() == null ? claimed.begun() : webhook.failingSince();
    webhooks.note(webhook.id(), since, quiet(answer, now));
    DeliveryState state = next.isEmpty() ? DeliveryState.FAILED : DeliveryState.QUEUED;
    deliveries.settle(claimed, state, next.orElse(null), now);
    if (answer.gone()) {
      pausing.pause(webhook, Webhook.Pause.GONE, answer);
    } else if (!since.plus(RetryPolicy.PATIENCE).isAfter(now)) {
      pausing.pause(webhook, Webhook.Pause.DEAD, answer);
    }
  }

  private Optional<Instant> next(Claimed claimed, Answer answer, Instant now) {
    return RetryPolicy.next(
        claimed.first(), claimed.tries(), now, answer.retryAfter(), random.nextDouble());
  }

  /** Until when the endpoint wants to be left alone; null when it did not say. */
  private static @Nullable Instant quiet(Answer answer, Instant now) {
    Instant longest = now.plus(RetryPolicy.LONGEST_QUIET);
    Instant wanted = answer.retryAfter();
    return wanted != null && wanted.isAfter(longest) ? longest : wanted;
  }
}
