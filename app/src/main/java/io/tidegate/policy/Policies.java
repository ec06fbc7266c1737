package io.tidegate.policy;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.NotFound;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of this room. Versions are never changed: a new one is laid on top. An account that
 * never adopted anything lives by the ITIL 4 preset as version 1.
 */
@Service
public class Policies {
  private final PolicyStore store;
  private final Sections sections;
  private final Ledger ledger;
  private final InstantSource clock;
  private final TransactionTemplate apart;

  Policies(
      PolicyStore store,
      Sections sections,
      Ledger ledger,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.sections = sections;
    this.ledger = ledger;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The rules in force for the client; its version is one that the client's people see too. */
  @Transactional(readOnly = true)
  public Policy current(ClientId client) {
    return read(Math.max(1, store.latest(client)), client);
  }

  /** The rules in force for the account itself, whatever its clients have of their own. */
  @Transactional(readOnly = true)
  public Policy ofAccount() {
    return read(Math.max(1, store.latest()), null);
  }

  /** The rules as they were in a version; throws {@link NotFound} when there is no such version. */
  @Transactional(readOnly = true)
  public Policy asOf(int version, ClientId client) {
    if (version < 1 || version > Math.max(1, store.latest())) {
      throw new NotFound("There is no version " + version + " of the policy.");
    }
    return read(version, client);
  }

  /**
   * The same as {@link #current}, with a promise: this version is stored and will read the same for
   * good. For whoever remembers its number, as a change does when it is submitted.
   */
  @Transactional
  public Policy pin(Actor actor, ClientId client) {
    found(actor);
    return current(client);
  }

  /**
   * Lays a new version on top, and gives back its number.
   *
   * @param client the client for whom alone the rules hold; null for the whole account
   * @param reason why; stored with it
   */
  @Transactional
  public <T> int adopt(
      Actor actor, @Nullable ClientId client, Section<T> section, T rules, String reason) {
    found(actor);
    Map<String, String> written = Map.of(section.name(), sections.write(section, rules));
    return append(actor, client, written, reason);
  }

  /** All versions, newest first. */
  @Transactional(readOnly = true)
  public List<PolicyVersion> versions() {
    return store.versions();
  }

  private void found(Actor actor) {
    if (store.latest() > 0) {
      return;
    }
    if (Tenancy.required().client() == null) {
      foundOnce(actor);
      return;
    }
    // The first version is the whole account's, and this transaction writes for one client only.
    AccountId account = actor.account();
    Tenancy.run(
        Tenant.of(account),
        () -> apart.executeWithoutResult(_ -> foundOnce(Actor.system(account))));
  }

  private void foundOnce(Actor actor) {
    store.lock();
    if (store.latest() == 0) {
      append(actor, null, sections.preset(), "ITIL 4 preset");
    }
  }

  private int append(
      Actor actor, @Nullable ClientId client, Map<String, String> written, String reason) {
    store.lock();
    UUID id = store.insert(actor, client, written, reason, clock.instant());
    int number = store.latest();
    ledger.append(
        actor,
        Deed.of("policy", id, client, "version-adopted")
            .with(Map.of("version", number, "sections", List.copyOf(written.keySet())))
            .because(reason));
    return number;
  }

  /** Of each section the newest word: the client's own goes before the account's. */
  private Policy read(int version, @Nullable ClientId client) {
    Map<String, Object> rules = new HashMap<>();
    store
        .effective(version, client)
        .forEach((name, stored) -> sections.read(name, stored).ifPresent(r -> rules.put(name, r)));
    return new Policy(version, rules);
  }
}
