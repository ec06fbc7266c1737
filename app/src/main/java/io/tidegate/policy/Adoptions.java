package io.tidegate.policy;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The one place where a version is laid on top, with its entry in the ledger. */
@Component
class Adoptions {
  private final PolicyStore store;
  private final Sections sections;
  private final Ledger ledger;
  private final InstantSource clock;
  private final TransactionTemplate apart;

  Adoptions(
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

  /**
   * What is about to be adopted.
   *
   * @param client the client for whom alone it holds; null for the whole account
   * @param written the sections as they are stored, by name
   * @param holdsFrom the later moment from which it holds; null for at once
   */
  record Fresh(
      @Nullable ClientId client,
      Map<String, String> written,
      String reason,
      @Nullable Instant holdsFrom) {}

  /** One who adopts at a time; what was read before may be out of date. */
  void lock() {
    store.lock();
  }

  /** Lays it on top, and gives back its number. */
  int append(Actor actor, Fresh fresh) {
    if (Tenancy.required().client() != null) {
      throw new Forbidden(
          "Rules are adopted with the whole account in sight, not with one client.");
    }
    store.lock();
    UUID id = store.insert(actor, fresh, clock.instant());
    int number = store.newest();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("version", number);
    facts.put("sections", List.copyOf(fresh.written().keySet()));
    if (fresh.holdsFrom() != null) {
      facts.put("holdsFrom", Objects.toString(fresh.holdsFrom()));
    }
    ledger.append(
        actor,
        Deed.of("policy", id, fresh.client(), "version-adopted")
            .with(facts)
            .because(fresh.reason()));
    return number;
  }

  /** Sees to it that the account has a first version. */
  void found(Actor actor) {
    if (store.newest() > 0) {
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
    if (store.newest() == 0) {
      append(actor, new Fresh(null, sections.preset(Preset.ITIL), "ITIL 4 preset", null));
    }
  }
}
