package io.tidegate.access;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.People;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is signed in, in which browser. A session ends 12 hours after it was last used, 30 days after
 * it began, or when it is ended.
 */
@Service
public class Sessions {
  static final Duration IDLE = Duration.ofHours(12);
  static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration SEEN_IS_WRITTEN_EVERY = Duration.ofMinutes(1);

  private final SessionStore store;
  private final People people;
  private final Ledger ledger;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Sessions(
      SessionStore store,
      People people,
      Ledger ledger,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.people = people;
    this.ledger = ledger;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Opens a session for a person who has just shown who they are, and gives its token, which is
   * nowhere else. Binds the tenant by itself. Not found when the person is archived.
   */
  public String open(AccountId account, PersonId person, Visitor visitor) {
    Token token = Token.fresh();
    inTenant(
        Tenant.of(account),
        () -> {
          Actor actor = people.actorOf(account, person, "web");
          SessionId id = SessionId.next();
          Instant now = clock.instant();
          store.insert(id, actor, token, visitor, now, now.plus(LONGEST));
          ledger.append(
              actor, deed(id, actor, "signed-in").with(Map.of("address", visitor.address())));
        });
    return token.value();
  }

  /**
   * The session of this token, if it is good now and its person may act. Needs no tenant, and no
   * transaction: it is one query, for each request.
   */
  public Optional<OpenSession> resume(String token, Visitor visitor) {
    Instant now = clock.instant();
    Optional<OpenSession> session = store.byToken(new Token(token), now, now.minus(IDLE));
    session
        .filter(open -> open.lastSeen().isBefore(now.minus(SEEN_IS_WRITTEN_EVERY)))
        .ifPresent(open ->
            inTenant(Tenant.of(open.actor()), () -> store.seen(open.id(), visitor.address(), now)));
    return session;
  }

  /** Where the actor is signed in now, the last used first. */
  @Transactional(readOnly = true)
  public List<SignedInAt> of(Actor actor) {
    Instant now = clock.instant();
    return store.open(actor.person(), now, now.minus(IDLE));
  }

  /** Ends one session of the actor's own; one that has ended stays so. */
  @Transactional
  public void end(Actor actor, SessionId session) {
    ended(
        actor,
        actor.person(),
        "signed-out",
        store.revoke(actor.person(), session, null, clock.instant()));
  }

  /** Ends all sessions of the actor's own but this one; null spares none. */
  @Transactional
  public void endOthers(Actor actor, @Nullable SessionId spared) {
    endAllOf(actor, actor.person(), spared);
  }

  /**
   * Ends all of somebody's sessions but this one, because of what the actor did; null spares none.
   */
  void endAllOf(Actor actor, PersonId person, @Nullable SessionId spared) {
    ended(actor, person, "session-ended", store.revoke(person, null, spared, clock.instant()));
  }

  private void ended(Actor actor, PersonId person, String deed, List<SessionId> sessions) {
    sessions.forEach(id ->
        ledger.append(actor, deed(id, actor, deed).with(Map.of("person", person.toString()))));
  }

  private static Deed deed(SessionId id, Actor actor, String name) {
    return Deed.of("access", id.value(), actor.confinedTo(), name);
  }

  private void inTenant(Tenant tenant, Runnable work) {
    Tenancy.run(tenant, () -> transaction.executeWithoutResult(_ -> work.run()));
  }
}
