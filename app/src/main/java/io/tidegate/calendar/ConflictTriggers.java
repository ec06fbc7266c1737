package io.tidegate.calendar;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Entered;
import io.tidegate.change.Aspect;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeEdited;
import io.tidegate.change.ClientLocks;
import io.tidegate.change.State;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notices within a deed that it may create a conflict or end one, and says so after its commit. A
 * deed that changes dependencies waits, before it commits, for those who start or schedule at the
 * clients it concerns, so that neither slips past the other.
 */
@Component
class ConflictTriggers {
  private static final Set<Aspect> COLLIDING =
      EnumSet.of(Aspect.WINDOW, Aspect.SCOPE, Aspect.PEOPLE);
  private static final Set<String> DEPENDENCIES =
      Set.of(
          "dependency-added",
          "dependency-ended",
          "redundancy-stated",
          "redundancy-ended",
          "not-impacted-stated",
          "not-impacted-ended",
          "item-edited",
          "item-retired");
  private static final Set<String> IMPORTS =
      Set.of("items-imported", "netbox-imported", "dependencies-imported");

  /** As many as one piece of an import touches. */
  private static final int NAMED = 2_500;

  private final ApplicationEventPublisher events;
  private final ClientLocks locks;
  private final InstantSource clock;

  ConflictTriggers(ApplicationEventPublisher events, ClientLocks locks, InstantSource clock) {
    this.events = events;
    this.locks = locks;
    this.clock = clock;
  }

  @EventListener
  void on(ChangeEdited edited) {
    Change change = edited.change();
    if (change.state() != State.DRAFT && COLLIDING.contains(edited.aspect())) {
      due(change.account(), change.id());
    }
  }

  @EventListener
  void on(Entered entered) {
    entered.acts().forEach(act -> hear(entered.account(), act.deed()));
  }

  private void hear(AccountId account, Deed deed) {
    if (deed.room().equals("change") && deed.name().equals("related")) {
      due(account, new ChangeId(deed.subject()));
    } else if (deed.room().equals("inventory") && DEPENDENCIES.contains(deed.name())) {
      moved(account).add(deed);
    } else if (deed.room().equals("inventory") && IMPORTS.contains(deed.name())) {
      moved(account).many = true;
    }
  }

  /** To be looked at once this deed is done. */
  void due(AccountId account, ChangeId change) {
    events.publishEvent(new ConflictsDue(account, change, clock.instant()));
  }

  private Moved moved(AccountId account) {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Moved.class::isInstance)
        .map(Moved.class::cast)
        .findFirst()
        .orElseGet(() -> {
          Moved fresh = new Moved(account);
          TransactionSynchronizationManager.registerSynchronization(fresh);
          return fresh;
        });
  }

  /** What one transaction changes of dependencies. */
  private final class Moved implements TransactionSynchronization {
    private final AccountId account;
    private final Set<ItemId> items = new LinkedHashSet<>();
    private final Set<ClientId> clients = new LinkedHashSet<>();
    private boolean many;

    Moved(AccountId account) {
      this.account = account;
    }

    void add(Deed deed) {
      items.add(new ItemId(deed.subject()));
      if (deed.client() != null) {
        clients.add(deed.client());
      }
      many = many || items.size() > NAMED;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      locks.take(account, clients);
      List<ItemId> named = many ? List.of() : List.copyOf(items);
      events.publishEvent(new DependenciesMoved(account, named, clock.instant()));
    }
  }
}
