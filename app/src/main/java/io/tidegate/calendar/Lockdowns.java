package io.tidegate.calendar;

import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Actor;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Holds what is being carried out where a lockdown is put on (design, section 3). Going back stays
 * possible; a change manager resumes what must first reach a safe point.
 */
@Component
class Lockdowns {
  private static final int MOST = 1000;

  private final ChangeLists lists;
  private final Changes changes;

  Lockdowns(ChangeLists lists, Changes changes) {
    this.lists = lists;
    this.changes = changes;
  }

  /** In the transaction that puts it on, with the clients locked. */
  void hold(Actor actor, EntryFacts facts) {
    if (facts.kind() != EntryKind.LOCKDOWN) {
      return;
    }
    ChangeFilter running = ChangeFilter.ALL.in(Set.of(State.IMPLEMENT)).at(facts.client());
    List<ChangeLine> found = lists.list(running, null, MOST).items();
    for (ChangeLine line : found) {
      if (!line.held()) {
        changes.take(
            actor,
            line.id(),
            Move.automatic(
                Transition.HOLD,
                "Lockdown: %s. Roll back, or have a change manager resume it to reach a safe point."
                    .formatted(facts.title())));
      }
    }
  }
}
