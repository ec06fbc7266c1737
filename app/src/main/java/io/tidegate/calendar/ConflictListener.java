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
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Looks again when something moved: a window, an item or a hand of a change, a calendar, a change
 * from state to state, a dependency. Whoever owns a change that collides is told.
 */
@Component
class ConflictListener {
  private static final Duration AHEAD = Duration.ofDays(180);
  private static final int MOST = 1000;
  private static final Set<State> WAITING =
      EnumSet.of(State.ASSESS, State.AUTHORIZE, State.SCHEDULED);

  private final ConflictWatch watch;
  private final ChangeLists lists;
  private final Changes changes;
  private final Collisions collisions;
  private final Relations relations;
  private final Impacts impacts;
  private final InstantSource clock;

  ConflictListener(
      ConflictWatch watch,
      ChangeLists lists,
      Changes changes,
      Collisions collisions,
      Relations relations,
      Impacts impacts,
      InstantSource clock) {
    this.watch = watch;
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
    Set<ChangeId> concerned = new LinkedHashSet<>(ahead(changed.client()));
    if (changed.client() != null) {
      concerned.addAll(collisions.after(impacts.itemsOf(changed.client()), clock.instant(), MOST));
    }
    watch.look(changed.account(), concerned);
  }

  @ApplicationModuleListener
  void on(ChangeMoved moved) {
    if (moved.from() != moved.to()) {
      watch.lookAround(moved.account(), moved.change(), relations.successors(moved.change()));
    }
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
      watch.look(moved.account(), ahead(null));
      return;
    }
    Neighbourhood around = impacts.around(moved.items());
    Set<ItemId> items = new HashSet<>(moved.items());
    items.addAll(around.items());
    watch.look(moved.account(), collisions.after(items, clock.instant(), MOST));
  }

  private Collection<ChangeId> ahead(@Nullable ClientId client) {
    Instant now = clock.instant();
    ChangeFilter ahead = ChangeFilter.ALL.in(WAITING).at(client).during(now, now.plus(AHEAD));
    List<ChangeLine> found = lists.byWindow(ahead, MOST);
    return found.stream().map(ChangeLine::id).toList();
  }
}
