package io.tidegate.calendar;

import io.tidegate.calendar.RecheckStore.Recheck;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.ChangeOrder;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Page;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at all waiting changes of an account again, some at a time, the soonest first. How far it
 * came stands in the database, so that a node that stops loses nothing.
 */
@Component
class Rechecks {
  /** Nobody else of the account is told of conflicts while so many are looked at. */
  static final int AT_ONCE = 200;

  private final RecheckStore store;
  private final ToldStore told;
  private final ConflictWatch watch;
  private final ChangeLists lists;
  private final InstantSource clock;

  Rechecks(
      RecheckStore store,
      ToldStore told,
      ConflictWatch watch,
      ChangeLists lists,
      InstantSource clock) {
    this.store = store;
    this.told = told;
    this.watch = watch;
    this.lists = lists;
    this.clock = clock;
  }

  /** Has all looked at; the soonest at once, unless they are being looked at already. */
  @Transactional
  public void ask(AccountId account) {
    told.lock(account);
    boolean first = store.find(account).isEmpty();
    store.ask(account, clock.instant());
    if (first) {
      step(account, AT_ONCE);
    }
  }

  /** Looks at the next so many; whether there is more to look at. */
  @Transactional
  public boolean step(AccountId account, int size) {
    told.lock(account);
    return store.find(account).map(recheck -> step(account, recheck, size)).orElse(false);
  }

  private boolean step(AccountId account, Recheck recheck, int size) {
    ChangeFilter ahead = ChangeFilter.ALL.in(ConflictWatch.WAITING).during(clock.instant(), null);
    Page<ChangeLine> page = lists.list(ahead, ChangeOrder.SOONEST, recheck.reached(), size);
    watch.look(account, page.items().stream().map(ChangeLine::id).toList());
    if (page.next() != null) {
      store.update(account, new Recheck(page.next(), recheck.again()));
    } else if (recheck.again()) {
      store.update(account, new Recheck(null, false));
    } else {
      store.delete(account);
    }
    return page.next() != null || recheck.again();
  }
}
