package io.tidegate.calendar;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.database.Tenancy;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calendar feeds: addresses that a calendar program reads as their person, until they are revoked.
 * An address is shown once, when it is made.
 */
@Service
public class Feeds {
  static final int MOST = 30;
  private static final int LONGEST_NAME = 80;

  private final FeedStore store;
  private final Clients clients;
  private final Ledger ledger;
  private final InstantSource clock;

  Feeds(FeedStore store, Clients clients, Ledger ledger, InstantSource clock) {
    this.store = store;
    this.clients = clients;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * A feed with its address, which is nowhere else.
   *
   * @param path of its address, below that of the installation
   */
  public record Made(Feed feed, String path) {}

  /** Whether the actor may have a feed that shows this. */
  public boolean mayMake(Actor actor, FeedReach reach, @Nullable ClientId client) {
    return FeedPolicy.yields(reach, client, actor);
  }

  /** The actor's feeds that are good now, the newest first. */
  @Transactional(readOnly = true)
  public List<Feed> of(Actor actor) {
    return store.of(actor.person()).stream().filter(feed -> isWithin(actor, feed)).toList();
  }

  /** One of the actor's own; throws {@link NotFound} for any other. */
  @Transactional(readOnly = true)
  public Feed get(Actor actor, FeedId id) {
    return require(actor, id);
  }

  /**
   * Makes a feed of the actor's own. Throws {@link Invalid}: name, client; {@link Forbidden} for
   * more than the actor, or the token that they come with, may see.
   */
  @Transactional
  public Made make(Actor actor, FeedReach reach, @Nullable ClientId client, String name) {
    String called = name.strip();
    if (called.isEmpty() || called.length() > LONGEST_NAME) {
      throw new Invalid(
          "name", "Say what will read it, within %d characters.".formatted(LONGEST_NAME));
    }
    if (reach == FeedReach.CLIENT) {
      clients.get(required(client));
    }
    requireReach(actor, reach, client);
    if (store.of(actor.person()).size() >= MOST) {
      throw new Invalid("name", "You have " + MOST + " feeds. Revoke one that is not used.");
    }
    Instant now = clock.instant();
    ClientId whose = reach == FeedReach.CLIENT ? client : null;
    Feed feed = new Feed(FeedId.next(), actor.person(), reach, whose, called, now, now, null, "");
    FeedKey key = FeedKey.fresh();
    store.insert(actor, feed, key);
    tell(actor, feed, "feed-made");
    return new Made(feed, path(key));
  }

  /** Gives one of the actor's own another address; the former one is good for nothing at once. */
  @Transactional
  public Made renew(Actor actor, FeedId id) {
    Feed feed = require(actor, id);
    requireReach(actor, feed.reach(), feed.client());
    FeedKey key = FeedKey.fresh();
    if (!store.renew(id, key, clock.instant())) {
      throw new NotFound("You have no such feed.");
    }
    tell(actor, feed, "feed-renewed");
    return new Made(require(actor, id), path(key));
  }

  /** Revokes one of the actor's own, at once and for good. */
  @Transactional
  public void revoke(Actor actor, FeedId id) {
    Feed feed = require(actor, id);
    if (store.revoke(id, clock.instant())) {
      tell(actor, feed, "feed-revoked");
    }
  }

  /** Below where feeds are read, without a word of whose they are. */
  static String path(FeedKey key) {
    return "/calendar/feeds/" + key.value() + ".ics";
  }

  private static ClientId required(@Nullable ClientId client) {
    if (client == null) {
      throw new Invalid("client", "Say which client it shows.");
    }
    return client;
  }

  private static void requireReach(Actor actor, FeedReach reach, @Nullable ClientId client) {
    boolean whole = reach == FeedReach.CLIENT || Tenancy.covers(actor);
    if (!whole || !FeedPolicy.yields(reach, client, actor)) {
      throw new Forbidden("A feed shows no more than you may see, in a role that you hold.");
    }
  }

  /** Whoever comes with a token of one client has none of the person's other feeds before them. */
  private static boolean isWithin(Actor actor, Feed feed) {
    ClientId only = Tenancy.required().client();
    return feed.client() == null
        ? Tenancy.covers(actor)
        : only == null || only.equals(feed.client());
  }

  private Feed require(Actor actor, FeedId id) {
    return store
        .find(id)
        .filter(feed -> feed.person().equals(actor.person()) && isWithin(actor, feed))
        .orElseThrow(() -> new NotFound("You have no such feed."));
  }

  private static @Nullable ClientId whose(Actor actor, Feed feed) {
    return feed.client() == null ? actor.confinedTo() : feed.client();
  }

  private void tell(Actor actor, Feed feed, String deed) {
    ledger.append(
        actor,
        Deed.of("calendar", feed.id().value(), whose(actor, feed), deed)
            .with(
                Map.of(
                    "name",
                    feed.name(),
                    "shows",
                    feed.reach().name(),
                    "client",
                    feed.client() == null ? "" : feed.client().toString())));
  }
}
