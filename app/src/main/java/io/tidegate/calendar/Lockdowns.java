package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.Changes;
import io.tidegate.change.Collisions;
import io.tidegate.change.Move;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.inventory.Impacts;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Role;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Holds what is being carried out where a lockdown is put on, the work of others on what its client
 * shares among it (design, section 3). Going back stays possible; a change manager lets it go on to
 * a safe point with a second person.
 */
@Component
class Lockdowns {
  private static final int MOST = 1000;

  private final ChangeLists lists;
  private final Changes changes;
  private final Collisions collisions;
  private final Impacts impacts;

  Lockdowns(ChangeLists lists, Changes changes, Collisions collisions, Impacts impacts) {
    this.lists = lists;
    this.changes = changes;
    this.collisions = collisions;
    this.impacts = impacts;
  }

  /** In the transaction that puts it on, with the clients locked. */
  void hold(Actor actor, EntryFacts facts) {
    if (facts.kind() != EntryKind.LOCKDOWN) {
      return;
    }
    ChangeFilter running = ChangeFilter.ALL.in(Set.of(State.IMPLEMENT)).at(facts.client());
    Set<ChangeId> found = new LinkedHashSet<>();
    lists.list(running, null, MOST).items().stream().map(ChangeLine::id).forEach(found::add);
    if (facts.client() != null) {
      found.addAll(collisions.running(impacts.itemsOf(facts.client())));
    }
    changes.named(found).values().stream()
        .filter(change -> change.state() == State.IMPLEMENT && !change.held())
        .forEach(change -> hold(actor, change, facts));
  }

  /** Whoever locks down a shared platform need not manage the changes of those who work on it. */
  private void hold(Actor actor, Change change, EntryFacts facts) {
    boolean theirs = actor.holdsAny(change.client(), Role.CHANGE_MANAGER);
    changes.take(
        theirs ? actor : Actor.system(change.account()),
        change.id(),
        Move.automatic(
            Transition.HOLD,
            "Lockdown: %s. Roll back, or have a change manager let it go on to a safe point."
                .formatted(facts.title())));
  }
}
