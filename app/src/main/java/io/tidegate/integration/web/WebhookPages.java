package io.tidegate.integration.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.integration.Deliveries;
import io.tidegate.integration.Delivery;
import io.tidegate.integration.DeliveryId;
import io.tidegate.integration.DeliveryState;
import io.tidegate.integration.EventType;
import io.tidegate.integration.Webhook;
import io.tidegate.integration.WebhookFacts;
import io.tidegate.integration.WebhookId;
import io.tidegate.integration.Webhooks;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Page;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what the pages of the webhooks show. */
@Component
class WebhookPages {
  static final Crumb ALL = new Crumb("Webhooks", "/webhooks");
  private static final int ROWS = 50;

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Clients clients;
  private final Frames frames;
  private final JsonMapper json;
  private final InstantSource clock;

  WebhookPages(
      Webhooks webhooks,
      Deliveries deliveries,
      Clients clients,
      Frames frames,
      JsonMapper json,
      InstantSource clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.clients = clients;
    this.frames = frames;
    this.json = json;
    this.clock = clock;
  }

  WebhooksPage all(Actor actor) {
    return new WebhooksPage(
        frames.of(actor, "Webhooks").wide(),
        webhooks.all(actor).stream()
            .map(webhook ->
                new WebhooksPage.Row(
                    webhook, "%s; %s".formatted(few(webhook.facts()), whose(webhook.facts()))))
            .toList());
  }

  WebhookFormPage fresh(Actor actor, WebhookForm form) {
    return new WebhookFormPage(
        frames.of(actor, "Add a webhook", ALL), form, options(), "/webhooks", "/webhooks", true);
  }

  WebhookFormPage known(Actor actor, Webhook webhook, WebhookForm form) {
    String path = "/webhooks/" + webhook.id();
    return new WebhookFormPage(
        frames.of(actor, "Edit", ALL, new Crumb(webhook.facts().name(), path)),
        form,
        options(),
        path,
        path,
        false);
  }

  WebhookPage one(
      Actor actor,
      Webhook webhook,
      @Nullable String secret,
      @Nullable Shown shown,
      @Nullable DeliveryId after) {
    WebhookId id = webhook.id();
    Set<DeliveryState> states = shown == null ? Set.of() : shown.states();
    Page<Delivery> page = deliveries.of(actor, id, states, after, ROWS);
    Map<DeliveryState, Integer> counts = deliveries.counts(actor, id);
    String here = "/webhooks/%s?show=%s".formatted(id, shown == null ? "all" : shown.slug());
    return new WebhookPage(
        frames.of(actor, webhook.facts().name(), ALL).wide().live(),
        webhook,
        types(webhook.facts()),
        webhook.facts().clients() == null
            ? "All clients, those to come too"
            : whose(webhook.facts()),
        secret,
        Shown.tabs("/webhooks/" + id, shown, counts),
        shown != null,
        page.items(),
        counts.getOrDefault(DeliveryState.MISSED, 0),
        counts.getOrDefault(DeliveryState.FAILED, 0),
        times(actor),
        after == null ? null : here,
        page.next() == null ? null : here + "&after=" + page.next());
  }

  DeliveryPage delivery(Actor actor, Webhook webhook, DeliveryId id) {
    Deliveries.Detail detail = deliveries.get(actor, webhook.id(), id);
    return new DeliveryPage(
        frames.of(
            actor, "Delivery", ALL, new Crumb(webhook.facts().name(), "/webhooks/" + webhook.id())),
        webhook,
        detail,
        pretty(detail.body()),
        times(actor));
  }

  private String pretty(String body) {
    return body.isEmpty()
        ? ""
        : json.writer()
            .with(SerializationFeature.INDENT_OUTPUT)
            .writeValueAsString(json.readTree(body));
  }

  private Times times(Actor actor) {
    return new Times(frames.look(actor).zone(), clock);
  }

  private static String types(WebhookFacts facts) {
    return facts.types() == null
        ? "Everything, also what is told one day"
        : facts.types().stream().sorted().map(EventType::word).collect(Collectors.joining(", "));
  }

  private static String few(WebhookFacts facts) {
    if (facts.types() == null) {
      return "Every event";
    }
    int size = facts.types().size();
    return size == 1 ? "1 kind of event" : size + " kinds of events";
  }

  private String whose(WebhookFacts facts) {
    return facts.clients() == null
        ? "all clients"
        : clients.named(facts.clients()).values().stream()
            .map(Client::name)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private List<Option> options() {
    return clients.all().stream()
        .map(client -> Option.of(client.id().toString(), client.name()))
        .toList();
  }
}
