package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.ChangeMoved;
import io.tidegate.change.Changes;
import io.tidegate.change.Collisions;
import io.tidegate.change.Relations;
import io.tidegate.change.State;
import io.tidegate.inventory.Impacts;
import io.tidegate.inventory.Neighbourhood;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Looks again when something moved: a window, an item or a hand of a change, a calendar, a change
 * from state to state, a dependency. Whoever owns a change that collides is told.
 */
@Component
class ConflictListener {
  /** Where there are more, the rest has its turn with all others of the account. */
  private static final int MOST = 1000;

  private final ConflictWatch watch;
  private final Rechecks rechecks;
  private final ChangeLists lists;
  private final Changes changes;
  private final Collisions collisions;
  private final Relations relations;
  private final Impacts impacts;
  private final InstantSource clock;

  ConflictListener(
      ConflictWatch watch,
      Rechecks rechecks,
      ChangeLists lists,
      Changes changes,
      Collisions collisions,
      Relations relations,
      Impacts impacts,
      InstantSource clock) {
    this.watch = watch;
    this.rechecks = rechecks;
    this.lists = lists;
    this.changes = changes;
    this.collisions = collisions;
    this.relations = relations;
    this.impacts = impacts;
    this.clock = clock;
  }

  /** Also the changes of others that touch what the client shares. */
  @ApplicationModuleListener
  void on(EntriesChanged changed) {
    ClientId client = changed.client();
    if (client == null) {
      rechecks.ask(changed.account());
      return;
    }
    look(changed.account(), ahead(client), touching(impacts.itemsOf(client)));
  }

  @ApplicationModuleListener(condition = "#moved.left()")
  void on(ChangeMoved moved) {
    watch.lookAround(moved.account(), moved.change(), relations.successors(moved.change()));
  }

  @ApplicationModuleListener
  void on(ConflictsDue due) {
    Change change = changes.get(due.change());
    if (change.state() != State.DRAFT) {
      watch.lookAround(due.account(), due.change(), relations.successors(due.change()));
    }
  }

  /** Whatever touches these, what hangs on them or what they hang on. */
  @ApplicationModuleListener
  void on(DependenciesMoved moved) {
    if (moved.items().isEmpty()) {
      rechecks.ask(moved.account());
      return;
    }
    Neighbourhood around = impacts.around(moved.items());
    Set<ItemId> items = new HashSet<>(moved.items());
    items.addAll(around.items());
    look(moved.account(), touching(items), List.of());
  }

  private void look(AccountId account, List<ChangeId> some, List<ChangeId> more) {
    Set<ChangeId> concerned = new LinkedHashSet<>(some);
    concerned.addAll(more);
    watch.look(account, concerned);
    if (some.size() == MOST || more.size() == MOST) {
      rechecks.ask(account);
    }
  }

  private List<ChangeId> touching(Set<ItemId> items) {
    return collisions.after(items, clock.instant(), MOST);
  }

  private List<ChangeId> ahead(ClientId client) {
    ChangeFilter ahead =
        ChangeFilter.ALL.in(ConflictWatch.WAITING).at(client).during(clock.instant(), null);
    return lists.byWindow(ahead, MOST).stream().map(ChangeLine::id).toList();
  }
}
