package io.tidegate.integration;

import io.tidegate.audit.Ledger;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to webhooks and what came of it, and sending it again. */
@Service
public class Deliveries {
  /** Up to how many are counted. */
  public static final int MOST_COUNTED = 1_000;

  private static final String PAUSED = "The webhook is paused. Resume it first.";

  private final Webhooks webhooks;
  private final DeliveryStore store;
  private final DeliveryLogStore log;
  private final EventStore events;
  private final CloudEvents writer;
  private final Ledger ledger;
  private final InstantSource clock;

  Deliveries(
      Webhooks webhooks,
      DeliveryStore store,
      DeliveryLogStore log,
      EventStore events,
      CloudEvents writer,
      Ledger ledger,
      InstantSource clock) {
    this.webhooks = webhooks;
    this.store = store;
    this.log = log;
    this.events = events;
    this.writer = writer;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Those of a webhook, newest first.
   *
   * @param states only these; all when empty
   * @param after the last one of the page before, or null
   */
  @Transactional(readOnly = true)
  public Page<Delivery> of(
      Actor actor,
      WebhookId webhook,
      Set<DeliveryState> states,
      @Nullable DeliveryId after,
      int size) {
    webhooks.get(actor, webhook);
    List<Delivery> rows = log.list(webhook, states, after == null ? null : after.value(), size + 1);
    return Page.of(rows, size, delivery -> delivery.id().toString());
  }

  /** How many there are in each state, counted up to {@link #MOST_COUNTED}. */
  @Transactional(readOnly = true)
  public Map<DeliveryState, Integer> counts(Actor actor, WebhookId webhook) {
    webhooks.get(actor, webhook);
    return log.counts(webhook, MOST_COUNTED);
  }

  /** One of them, with every attempt and what was sent. */
  @Transactional(readOnly = true)
  public Detail get(Actor actor, WebhookId webhook, DeliveryId id) {
    webhooks.get(actor, webhook);
    Delivery delivery =
        log.find(webhook, id).orElseThrow(() -> new NotFound("There is no such delivery."));
    return new Detail(delivery, log.attempts(id), events.body(delivery.event()));
  }

  /**
   * Sends one again, with the same id and the same content, whatever became of it. What is waiting
   * anyway is left waiting. Throws {@link Invalid} when the webhook is not told anything, or the
   * content is no longer kept.
   */
  @Transactional
  public Delivery replay(Actor actor, WebhookId webhook, DeliveryId id) {
    Detail detail = get(actor, webhook, id);
    mustBeActive(webhooks.get(actor, webhook));
    if (detail.body().isEmpty()) {
      throw new Invalid("delivery", "Its content is no longer kept, so it cannot be sent again.");
    }
    if (store.queueAgain(id, clock.instant()) > 0) {
      ledger.append(
          actor,
          Webhooks.deed(webhook, "webhook-replayed").with(Map.of("delivery", id.toString())));
    }
    return get(actor, webhook, id).delivery();
  }

  /**
   * Sends everything again that failed or was missed since this moment, as far as it is kept, and
   * says how many.
   */
  @Transactional
  public int replayFailed(Actor actor, WebhookId webhook, Instant since) {
    mustBeActive(webhooks.get(actor, webhook));
    int again =
        store.queueAllAgain(
            webhook, Set.of(DeliveryState.FAILED, DeliveryState.MISSED), since, clock.instant());
    if (again > 0) {
      ledger.append(
          actor,
          Webhooks.deed(webhook, "webhook-replayed")
              .with(Map.of("since", since.toString(), "deliveries", again)));
    }
    return again;
  }

  /** Sends an event that says it is a test, once, also to a webhook that is paused. */
  @Transactional
  public Delivery test(Actor actor, WebhookId id) {
    Webhook webhook = webhooks.get(actor, id);
    if (webhook.state() == Webhook.State.ARCHIVED) {
      throw new Invalid("webhook", "This webhook is archived, for good.");
    }
    UUID event = TimeOrderedUuid.next();
    DeliveryId delivery = DeliveryId.next();
    Instant now = clock.instant();
    events.insertRouted(
        actor.account(),
        event,
        CloudEvents.TRIAL,
        writer.trial(actor.account(), event, id, now),
        now);
    store.insert(actor.account(), delivery, id, event, new Router.Handing(true, false), now);
    ledger.append(actor, Webhooks.deed(id, "webhook-tested"));
    return get(actor, id, delivery).delivery();
  }

  private static void mustBeActive(Webhook webhook) {
    switch (webhook.state()) {
      case ACTIVE -> {}
      case PAUSED -> throw new Invalid("webhook", PAUSED);
      case ARCHIVED -> throw new Invalid("webhook", "This webhook is archived, for good.");
    }
  }

  /**
   * A delivery with all that is known of it.
   *
   * @param attempts newest first
   * @param body what is sent; empty when it is no longer kept
   */
  public record Detail(Delivery delivery, List<Attempt> attempts, String body) {}
}
