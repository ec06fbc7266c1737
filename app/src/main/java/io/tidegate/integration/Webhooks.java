package io.tidegate.integration;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.database.InstallationKey;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The webhooks of an account: administrators of the whole account make and mend them. For anybody
 * else there are none ({@link NotFound}).
 */
@Service
public class Webhooks {
  /** How long a secret that was replaced signs along with the one that took its place. */
  public static final Duration BOTH_SIGN = Duration.ofDays(1);

  static final String ROOM = "integration";
  static final int MOST = 100;
  private static final int LONGEST_NAME = 80;

  private final WebhookStore store;
  private final DeliveryStore deliveries;
  private final EndpointPolicy endpoints;
  private final InstallationKey key;
  private final Clients clients;
  private final Ledger ledger;
  private final InstantSource clock;

  Webhooks(
      WebhookStore store,
      DeliveryStore deliveries,
      EndpointPolicy endpoints,
      InstallationKey key,
      Clients clients,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.deliveries = deliveries;
    this.endpoints = endpoints;
    this.key = key;
    this.clients = clients;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Whether the actor may look after webhooks. */
  public boolean mayManage(Actor actor) {
    return actor.holdsEverywhere(Role.ADMINISTRATOR);
  }

  /** All of them, by name, those that are archived last; at most 200. */
  @Transactional(readOnly = true)
  public List<Webhook> all(Actor actor) {
    mustManage(actor);
    return store.list(2 * MOST);
  }

  /** A page of them, in the order in which they were made. */
  @Transactional(readOnly = true)
  public Page<Webhook> list(Actor actor, @Nullable WebhookId after, int size) {
    mustManage(actor);
    List<Webhook> rows = store.page(after == null ? null : after.value(), size + 1);
    return Page.of(rows, size, webhook -> webhook.id().toString());
  }

  /** The one with this id. */
  @Transactional(readOnly = true)
  public Webhook get(Actor actor, WebhookId id) {
    return store.find(visible(actor, id)).orElseThrow(Webhooks::unknown);
  }

  /**
   * Makes one and gives its secret, which is shown this once. Throws {@link Invalid}: name,
   * endpoint, types, clients.
   */
  @Transactional
  public Made make(Actor actor, WebhookFacts facts) {
    mustManage(actor);
    mustBeValid(facts);
    if (store.listening().size() >= MOST) {
      throw new Invalid("name", "There are " + MOST + " webhooks. Archive one that is not used.");
    }
    WebhookId id = WebhookId.next();
    WebhookSecret secret = WebhookSecret.fresh();
    Webhook fresh =
        new Webhook(id, facts, Webhook.State.ACTIVE, null, null, null, null, clock.instant(), 1);
    store.insert(actor.account(), fresh, key.seal(secret.bytes(), sealOf(id)));
    ledger.append(actor, deed(id, "webhook-created").with(told(facts)));
    return new Made(get(actor, id), secret.text());
  }

  /** Writes its facts anew; for somebody who saw another version throws {@link Stale}. */
  @Transactional
  public Webhook edit(Actor actor, WebhookId id, long seen, WebhookFacts facts) {
    Webhook before = locked(actor, id, seen);
    mustBeValid(facts);
    if (!facts.equals(before.facts())) {
      store.edit(id, facts);
      ledger.append(actor, deed(id, "webhook-changed").changing(told(before.facts()), told(facts)));
    }
    return get(actor, id);
  }

  /** Pauses it: what happens from now on is kept as missed. One that is paused stays so. */
  @Transactional
  public Webhook pause(Actor actor, WebhookId id, long seen) {
    Webhook before = locked(actor, id, seen);
    if (before.state() == Webhook.State.ACTIVE) {
      Instant now = clock.instant();
      store.setState(id, Webhook.State.PAUSED, Webhook.Pause.BY_HAND, now);
      deliveries.miss(id, now);
      ledger.append(actor, deed(id, "webhook-paused"));
    }
    return get(actor, id);
  }

  /**
   * Resumes it.
   *
   * @param missedToo whether what happened while it was paused is sent now, as far as it is kept
   */
  @Transactional
  public Webhook resume(Actor actor, WebhookId id, long seen, boolean missedToo) {
    Webhook before = locked(actor, id, seen);
    if (before.state() == Webhook.State.PAUSED) {
      store.setState(id, Webhook.State.ACTIVE, null, null);
      int sent = missedToo ? sendMissed(id) : 0;
      ledger.append(actor, deed(id, "webhook-resumed").with(Map.of("sent-again", sent)));
    }
    return get(actor, id);
  }

  private int sendMissed(WebhookId id) {
    return deliveries.queueAllAgain(
        id, Set.of(DeliveryState.MISSED), Instant.EPOCH, clock.instant());
  }

  /** Archives it for good. Its deliveries stay readable. */
  @Transactional
  public Webhook archive(Actor actor, WebhookId id, long seen) {
    locked(actor, id, seen);
    store.setState(id, Webhook.State.ARCHIVED, null, null);
    deliveries.miss(id, clock.instant());
    ledger.append(actor, deed(id, "webhook-archived"));
    return get(actor, id);
  }

  /** Gives it a fresh secret, shown this once; the one before signs along for a day. */
  @Transactional
  public Made rotate(Actor actor, WebhookId id, long seen) {
    locked(actor, id, seen);
    mustHaveKey();
    WebhookSecret secret = WebhookSecret.fresh();
    Instant until = clock.instant().plus(BOTH_SIGN);
    store.rotate(id, key.seal(secret.bytes(), sealOf(id)), until);
    ledger.append(
        actor, deed(id, "webhook-secret-rotated").with(Map.of("former-until", until.toString())));
    return new Made(get(actor, id), secret.text());
  }

  static String sealOf(WebhookId id) {
    return "integration.webhook/" + id;
  }

  static Deed deed(WebhookId id, String name) {
    return Deed.of(ROOM, id.value(), null, name);
  }

  static NotFound unknown() {
    return new NotFound("There is no such webhook.");
  }

  /** The id, if the actor may know that it names something. */
  private WebhookId visible(Actor actor, WebhookId id) {
    if (!mayManage(actor)) {
      throw unknown();
    }
    return id;
  }

  private Webhook locked(Actor actor, WebhookId id, long seen) {
    Webhook webhook = store.lock(visible(actor, id)).orElseThrow(Webhooks::unknown);
    if (webhook.version() != seen) {
      throw new Stale("Somebody else has changed this webhook meanwhile.");
    }
    if (webhook.state() == Webhook.State.ARCHIVED) {
      throw new Stale("This webhook is archived, for good.");
    }
    return webhook;
  }

  private void mustManage(Actor actor) {
    if (!mayManage(actor)) {
      throw new Forbidden("Only administrators of the whole account look after webhooks.");
    }
  }

  private void mustHaveKey() {
    if (!key.isThere()) {
      throw new Invalid(
          "endpoint",
          "Whoever runs Tidegate has to set TIDEGATE_KEY first: the secret is kept encrypted.");
    }
  }

  private void mustBeValid(WebhookFacts facts) {
    mustHaveKey();
    List<Problem> problems = new ArrayList<>();
    if (facts.name().isEmpty()) {
      problems.add(new Problem("name", "Say who is told, such as “Status page”."));
    } else if (facts.name().length() > LONGEST_NAME) {
      problems.add(new Problem("name", "Keep the name within 80 characters."));
    }
    endpoints
        .problem(facts.endpoint())
        .ifPresent(sentence -> problems.add(new Problem("endpoint", sentence)));
    if (facts.types() != null && facts.types().isEmpty()) {
      problems.add(new Problem("types", "Choose at least one event, or all of them."));
    }
    if (!knows(facts.clients())) {
      problems.add(new Problem("clients", "Choose at least one client, or all of them."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  private boolean knows(@Nullable Set<ClientId> wanted) {
    return wanted == null
        || (!wanted.isEmpty() && clients.named(wanted).keySet().containsAll(wanted));
  }

  private static Map<String, Object> told(WebhookFacts facts) {
    return Map.of(
        "name",
        facts.name(),
        "endpoint",
        facts.endpoint(),
        "types",
        facts.types() == null
            ? List.of("all")
            : facts.types().stream().map(EventType::slug).sorted().toList(),
        "clients",
        facts.clients() == null
            ? List.of("all")
            : facts.clients().stream().map(ClientId::toString).sorted().toList());
  }

  /**
   * A webhook with a secret that was just made.
   *
   * @param secret the only time that it is shown
   */
  public record Made(Webhook webhook, String secret) {
    /** Leaves the secret out: it never reaches a log. */
    @Override
    public String toString() {
      return "Made[" + webhook.id() + "]";
    }
  }
}
