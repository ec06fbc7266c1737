package io.tidegate.integration;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.database.Tenancy;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.integration.EventStore.Noted;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands what happened to the webhooks that want to hear of it. */
@Component
class Router {
  private static final int BATCH = 50;

  private final EventStore events;
  private final WebhookStore webhooks;
  private final DeliveryStore deliveries;
  private final Changes changes;
  private final Clients clients;
  private final CloudEvents writer;
  private final InstantSource clock;

  Router(
      EventStore events,
      WebhookStore webhooks,
      DeliveryStore deliveries,
      Changes changes,
      Clients clients,
      CloudEvents writer,
      InstantSource clock) {
    this.events = events;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.changes = changes;
    this.clients = clients;
    this.writer = writer;
    this.clock = clock;
  }

  /** Hands the next few on; whether there may be more. */
  @Transactional
  boolean route() {
    List<Noted> next = events.unrouted(BATCH);
    Map<ChangeId, Change> about = changes.named(next.stream().map(Noted::change).toList());
    Map<ClientId, Client> whose = clients.named(next.stream().map(Noted::client).toList());
    List<Webhook> listening = webhooks.listening();
    for (Noted noted : next) {
      Change change = about.get(noted.change());
      Client client = whose.get(noted.client());
      if (change == null || client == null) {
        events.routed(noted.id(), "", "", clock.instant());
      } else {
        events.routed(noted.id(), change.code(), writer.of(noted, change, client), clock.instant());
        listening.stream()
            .filter(webhook -> tells(webhook, noted))
            .forEach(webhook -> hand(noted, webhook));
      }
    }
    return next.size() == BATCH;
  }

  private static boolean tells(Webhook webhook, Noted noted) {
    return webhook.facts().wants(noted.type(), noted.client())
        && !webhook.createdAt().isAfter(noted.at());
  }

  private void hand(Noted noted, Webhook webhook) {
    AccountId account = Tenancy.required().account();
    boolean missed = webhook.state() == Webhook.State.PAUSED;
    Instant now = clock.instant();
    deliveries.insert(
        account, DeliveryId.next(), webhook.id(), noted.id(), new Handing(false, missed), now);
  }

  /**
   * How an event is handed to a webhook.
   *
   * @param trial whether somebody only tries the webhook
   * @param missed whether it is paused
   */
  record Handing(boolean trial, boolean missed) {}
}
