package io.tidegate.execution;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeEdited;
import io.tidegate.change.ChangeMoved;
import io.tidegate.change.Changes;
import io.tidegate.change.Transition;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Live;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows the change within its own transaction: opens the run, turns it, and tells watchers. */
@Component
class RunListener {
  private final Changes changes;
  private final RunReader reader;
  private final RunStore store;
  private final StepTaker taker;
  private final Live live;

  RunListener(Changes changes, RunReader reader, RunStore store, StepTaker taker, Live live) {
    this.changes = changes;
    this.reader = reader;
    this.store = store;
    this.taker = taker;
    this.live = live;
  }

  @EventListener
  void on(ChangeMoved moved) {
    if (moved.transition() == Transition.START || moved.transition() == Transition.ROLL_BACK) {
      Change change = changes.get(moved.change());
      putBackWhatIsUnderWay(change);
      taker.advance(as(moved.by(), change), change);
    }
    tell(moved.account(), moved.change());
  }

  @EventListener
  void on(ChangeEdited edited) {
    tell(edited.account(), edited.change().id());
  }

  private void tell(AccountId account, ChangeId change) {
    live.changed(account, change.value());
  }

  /** What was half done when the rollback began was not done. */
  private void putBackWhatIsUnderWay(Change change) {
    reader.read(change).forward().stream()
        .filter(step -> step.progress().status().underWay())
        .forEach(step -> store.write(change, step.id(), step.progress().putBack()));
  }

  private static Actor as(PersonId person, Change change) {
    return new Actor(change.account(), person, "", Set.of(), null, "web");
  }
}
