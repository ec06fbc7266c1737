package io.tidegate.calendar;

import io.tidegate.api.RateLimit;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.NotFound;
import io.tidegate.settings.Site;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out what a feed shows to whoever knows its address. It asks anew each time what its person
 * may see: one who is archived, or has lost the role, gets nothing more by it.
 */
@Service
public class FeedReader {
  private static final Duration SEEN_IS_WRITTEN_EVERY = Duration.ofMinutes(1);
  private static final int LONGEST_PROGRAM = 120;

  private final FeedStore store;
  private final FeedContents contents;
  private final People people;
  private final RateLimit limit;
  private final Site site;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  FeedReader(
      FeedStore store,
      FeedContents contents,
      People people,
      RateLimit limit,
      Site site,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.contents = contents;
    this.people = people;
    this.limit = limit;
    this.site = site;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What whoever asked is answered. */
  public sealed interface Answer {
    /**
     * The calendar.
     *
     * @param hash of it, in hexadecimal letters
     * @param changed when it last became another
     */
    record Calendar(String text, String hash, Instant changed) implements Answer {}

    /** There is no such feed, or none any more. */
    record Nothing() implements Answer {}

    /** Too much was asked for; it may be asked again after this pause. */
    record Later(Duration pause) implements Answer {}
  }

  /**
   * @param key the unguessable part of the address
   * @param program what asks, as it calls itself
   * @param address the network address that asks
   */
  public Answer read(String key, String program, String address) {
    Optional<FeedStore.Found> found = store.byKey(new FeedKey(key));
    UUID counted =
        found
            .map(feed -> feed.id().value())
            .orElseGet(
                () -> UUID.nameUUIDFromBytes(("feed " + address).getBytes(StandardCharsets.UTF_8)));
    RateLimit.Allowance allowance = limit.take(counted);
    if (!allowance.granted()) {
      return new Answer.Later(allowance.pause());
    }
    return found.map(feed -> read(feed, program)).orElseGet(Answer.Nothing::new);
  }

  private Answer read(FeedStore.Found found, String program) {
    Optional<Reader> reader =
        Tenancy.call(Tenant.of(found.account()), () -> transaction.execute(_ -> reader(found)));
    return reader
        .<Answer>map(
            who -> Tenancy.call(who.tenant(), () -> transaction.execute(_ -> hand(who, program))))
        .orElseGet(Answer.Nothing::new);
  }

  private Optional<Reader> reader(FeedStore.Found found) {
    try {
      Actor actor = people.actorOf(found.account(), found.person(), "feed");
      return store
          .find(found.id())
          .filter(feed -> FeedPolicy.yields(feed.reach(), feed.client(), actor))
          .map(feed -> new Reader(feed, actor));
    } catch (NotFound _) {
      return Optional.empty();
    }
  }

  private Answer hand(Reader who, String program) {
    Instant now = clock.instant();
    Feed feed = who.feed();
    String text =
        FeedDocument.of(
            contents.name(feed), site.address().toString(), contents.of(feed, who.actor(), now));
    String hash = HexFormat.of().formatHex(FeedKey.sha256(text));
    FeedStore.Content before = store.content(feed.id());
    Instant since = before.at();
    if (since == null || !hash.equals(before.hash())) {
      since = now.truncatedTo(ChronoUnit.SECONDS);
      store.handed(feed.id(), hash, since);
    }
    if (feed.lastSeen() == null || feed.lastSeen().isBefore(now.minus(SEEN_IS_WRITTEN_EVERY))) {
      store.seen(feed.id(), shortened(program), now);
    }
    return new Answer.Calendar(text, hash, since);
  }

  private static String shortened(String program) {
    String shown = program.replaceAll("\\p{Cntrl}", "").strip();
    return shown.length() <= LONGEST_PROGRAM ? shown : shown.substring(0, LONGEST_PROGRAM);
  }

  /** Whoever reads, within what they may see; a client's feed shows that client alone. */
  private record Reader(Feed feed, Actor actor) {
    Tenant tenant() {
      return feed.client() == null ? Tenant.of(actor) : new Tenant(actor.account(), feed.client());
    }
  }
}
