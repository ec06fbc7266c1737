package io.tidegate.access;

import io.tidegate.api.ApiScope;
import io.tidegate.api.Caller;
import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tokens by which a program acts in the API as the person who made it, and never as more. They are
 * revoked, not deleted, and stop when their person is archived.
 */
@Service
public class ApiTokens {
  /** What every token begins with, so that scanners for secrets recognise one. */
  public static final String PREFIX = "tg_";

  static final int MOST = 50;
  private static final int ENDING = 4;
  private static final Duration SEEN_IS_WRITTEN_EVERY = Duration.ofMinutes(1);

  private final ApiTokenStore store;
  private final Clients clients;
  private final Ledger ledger;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  ApiTokens(
      ApiTokenStore store,
      Clients clients,
      Ledger ledger,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.clients = clients;
    this.ledger = ledger;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Makes a token of the actor's own and gives its secret, which is nowhere else. Throws {@link
   * Invalid}: name, scope, days; {@link NotFound} for a client that is not the actor's to see.
   */
  @Transactional
  public String make(Actor actor, NewApiToken wanted) {
    Instant now = clock.instant();
    List<Problem> problems = wanted.problems();
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    if (store.open(actor.person(), now).size() >= MOST) {
      throw new Invalid("name", "You have " + MOST + " tokens. Revoke one that is not used.");
    }
    if (wanted.client() != null) {
      clients.get(wanted.client());
    }
    Token secret = new Token(PREFIX + Token.fresh().value());
    String ending = secret.value().substring(secret.value().length() - ENDING);
    Instant expires = now.plus(Duration.ofDays(wanted.days()));
    ApiToken token =
        new ApiToken(
            ApiTokenId.next(),
            wanted.name(),
            ending,
            wanted.scopes(),
            wanted.client(),
            now,
            expires,
            null,
            "");
    store.insert(actor, token, secret);
    ledger.append(actor, deed(actor, token.id(), "api-token-made").with(facts(token)));
    return secret.value();
  }

  /** The actor's tokens that are good now, the newest first. */
  @Transactional(readOnly = true)
  public List<ApiToken> of(Actor actor) {
    return store.open(actor.person(), clock.instant());
  }

  /** Revokes a token of the actor's own at once; one that was revoked before stays so. */
  @Transactional
  public void revoke(Actor actor, ApiTokenId id) {
    if (store.revoke(actor.person(), id, clock.instant())) {
      ledger.append(actor, deed(actor, id, "api-token-revoked"));
    } else if (!store.exists(actor.person(), id)) {
      throw new NotFound("You have no such token.");
    }
  }

  /**
   * Who calls with this secret, if it is good now and its person may act. Needs no tenant, and no
   * transaction: it is one query, for each request.
   */
  public Optional<Caller> resume(String secret, Visitor visitor) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<ApiTokenStore.Found> found = store.bySecret(new Token(secret), now);
    found
        .filter(token -> token.seenBefore(now.minus(SEEN_IS_WRITTEN_EVERY)))
        .ifPresent(token -> seen(token.caller(), visitor, now));
    return found.map(ApiTokenStore.Found::caller);
  }

  private void seen(Caller caller, Visitor visitor, Instant now) {
    Tenancy.run(
        Tenant.of(caller.actor().account()),
        () ->
            transaction.executeWithoutResult(
                _ -> store.seen(new ApiTokenId(caller.token()), visitor.address(), now)));
  }

  private static Map<String, Object> facts(ApiToken token) {
    return Map.of(
        "name",
        token.name(),
        "scopes",
        token.scopes().stream().map(ApiScope::slug).sorted().toList(),
        "client",
        token.client() == null ? "" : token.client().toString(),
        "expires",
        token.expires().toString());
  }

  private static Deed deed(Actor actor, ApiTokenId id, String name) {
    return Deed.of("access", id.value(), actor.confinedTo(), name);
  }
}
