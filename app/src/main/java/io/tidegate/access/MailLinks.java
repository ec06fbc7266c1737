package io.tidegate.access;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.People;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links in mails that let somebody do one thing, once, without signing in. Each is for one purpose
 * (a word of the room that sends it) and one person.
 */
@Service
public class MailLinks {
  private final LinkStore store;
  private final People people;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  MailLinks(
      LinkStore store,
      People people,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.people = people;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Makes a link that is good for so long, and gives its token for the address in the mail; it is
   * kept nowhere.
   *
   * @param subject what it is about, given back by {@link #find} and {@link #redeem}; or null
   */
  @Transactional
  public String issue(
      AccountId account, PersonId person, String purpose, @Nullable UUID subject, Duration good) {
    Token token = Token.fresh();
    Instant now = clock.instant();
    store.insert(
        TimeOrderedUuid.next(),
        new LinkStore.Issue(account, person, purpose, subject, now.plus(good)),
        token,
        now);
    return token.value();
  }

  /** Makes worthless what was issued to this person for this purpose and subject. */
  @Transactional
  public void withdraw(PersonId person, String purpose, @Nullable UUID subject) {
    store.withdraw(person, purpose, subject, clock.instant());
  }

  /** Until when somebody has a good link for this purpose; empty when they have none. */
  @Transactional(readOnly = true)
  public Optional<Instant> openUntil(PersonId person, String purpose) {
    return store.openUntil(person, purpose, clock.instant());
  }

  /**
   * Looks at a link without using it up; empty when it is unknown, used, withdrawn or too old.
   * Needs no tenant. To show something of the account, run within {@code
   * Tenancy.call(Tenant.of(link.actor()), …)}.
   */
  public Optional<MailLink> find(String token, String purpose) {
    return store
        .byToken(new Token(token), purpose, clock.instant())
        .map(found -> Tenancy.call(tenant(found), () -> opened(found)));
  }

  /**
   * Looks up what a link is or was about, be it good, used or too old, so that who holds it can be
   * led to where they sign in. Empty when nobody was sent it, and when {@code looking} finds
   * nothing. Needs no tenant; {@code looking} runs within the one of who it was sent to.
   */
  public <T> Optional<T> recall(String token, String purpose, Function<UUID, Optional<T>> looking) {
    return store
        .issuedByToken(new Token(token), purpose)
        .flatMap(issued ->
            Tenancy.call(
                new Tenant(issued.account(), issued.client()),
                () -> Optional.ofNullable(issued.subject()).flatMap(looking)));
  }

  /**
   * Uses a link up and does its deed, both in one transaction as the person it was sent to; when
   * the deed throws, the link stays good. Empty, without the deed, when somebody was faster or it
   * is not good. Needs no tenant; the deed must not give null.
   */
  public <T> Optional<T> redeem(String token, String purpose, Function<MailLink, T> deed) {
    return store
        .byToken(new Token(token), purpose, clock.instant())
        .flatMap(found -> Tenancy.call(tenant(found), () -> redeem(found, deed)));
  }

  /**
   * As {@link #redeem}, within the whole account: for a deed on what the holder, somebody of a
   * client, sees through the link alone. The deed itself must ask whether it is the holder's.
   */
  public <T> Optional<T> redeemInAccount(String token, String purpose, Function<MailLink, T> deed) {
    return store
        .byToken(new Token(token), purpose, clock.instant())
        .flatMap(found -> Tenancy.call(Tenant.of(found.account()), () -> redeem(found, deed)));
  }

  private <T> Optional<T> redeem(LinkStore.Found found, Function<MailLink, T> deed) {
    Optional<T> result =
        transaction.execute(_ ->
            store.redeem(found.id(), clock.instant())
                ? Optional.of(deed.apply(opened(found)))
                : Optional.empty());
    return result == null ? Optional.empty() : result;
  }

  private MailLink opened(LinkStore.Found found) {
    return new MailLink(
        found.id(),
        people.actorOf(found.account(), found.person(), "mail-link"),
        found.subject(),
        found.expires());
  }

  private static Tenant tenant(LinkStore.Found found) {
    return new Tenant(found.account(), found.client());
  }
}
