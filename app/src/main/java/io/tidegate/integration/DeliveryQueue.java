package io.tidegate.integration;

import io.tidegate.database.InstallationKey;
import io.tidegate.kernel.AccountId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sender's side of deliveries: each step is a transaction of its own, so none is open while
 * somebody else's server is waited for.
 */
@Service
class DeliveryQueue {
  /** Longer than any attempt can take; what is not settled by then is sent again. */
  static final Duration LEASE = Duration.ofMinutes(2);

  /** How many of one webhook are under way at once, on all nodes together. */
  static final int LANES = 2;

  private final DeliveryStore deliveries;
  private final WebhookStore webhooks;
  private final InstallationKey key;
  private final InstantSource clock;

  DeliveryQueue(
      DeliveryStore deliveries, WebhookStore webhooks, InstallationKey key, InstantSource clock) {
    this.deliveries = deliveries;
    this.webhooks = webhooks;
    this.key = key;
    this.clock = clock;
  }

  /** Runs for nobody: the only thing it learns is whom to work for. */
  @Transactional(readOnly = true)
  List<AccountId> accountsWithDue() {
    return deliveries.accountsWithDue(clock.instant());
  }

  @Transactional
  void tidy() {
    deliveries.missAbandoned(clock.instant());
  }

  /** The next delivery that is due, for this caller alone. */
  @Transactional
  Optional<Claimed> claim() {
    Instant now = clock.instant();
    return deliveries.claim(now, now.plus(LEASE), LANES);
  }

  /** The request to make, signed for this moment; empty when its secret cannot be read. */
  @Transactional(readOnly = true)
  Optional<Parcel> parcel(Claimed claimed) {
    Instant now = clock.instant();
    WebhookStore.Keyring ring = webhooks.keyring(claimed.webhook(), now);
    List<WebhookSecret> secrets =
        ring.sealed().stream()
            .flatMap(sealed -> key.open(sealed, Webhooks.sealOf(claimed.webhook())).stream())
            .map(WebhookSecret::new)
            .toList();
    return secrets.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Parcel(
                URI.create(ring.endpoint()), headers(claimed, secrets, now), claimed.body()));
  }

  private static Map<String, String> headers(
      Claimed claimed, List<WebhookSecret> secrets, Instant now) {
    String id = claimed.event().toString();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
    headers.put(
        "webhook-signature",
        secrets.stream()
            .map(secret -> secret.sign(id, now, claimed.body()))
            .collect(Collectors.joining(" ")));
    return headers;
  }
}
