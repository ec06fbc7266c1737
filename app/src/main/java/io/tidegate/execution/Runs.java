package io.tidegate.execution;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.Outcome;
import io.tidegate.change.Relation;
import io.tidegate.change.Result;
import io.tidegate.change.Ruling;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Live;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The door to the execution of a plan. Deeds answer with the change room's {@link Ruling}: a
 * refusal is a value; two people at one step is {@link Stale} for the slower one.
 */
@Service
public class Runs {
  private final Changes changes;
  private final RunStore store;
  private final RunReader reader;
  private final StepTaker taker;
  private final Ledger ledger;
  private final Live live;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Runs(
      Changes changes,
      RunStore store,
      RunReader reader,
      StepTaker taker,
      Ledger ledger,
      Live live,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.changes = changes;
    this.store = store;
    this.reader = reader;
    this.taker = taker;
    this.ledger = ledger;
    this.live = live;
    this.events = events;
    this.clock = clock;
  }

  /** The plan of the change and how far it has come; also before and after it runs. */
  @Transactional(readOnly = true)
  public Run of(Change change) {
    return reader.read(change);
  }

  /** Whether the actor may work on this step, as far as who they are goes. */
  public boolean mayWork(Actor actor, Run run, RunStep step) {
    return StepPolicy.mayWork(actor, run.change(), step.step());
  }

  /** Whether the actor says go or no-go: the named decider, or a change manager. */
  public boolean mayDecide(Actor actor, Change change) {
    return actor.person().equals(change.people().decider())
        || actor.holdsAny(change.client(), Role.CHANGE_MANAGER);
  }

  /** Begins a step, or takes it over from who is at it. */
  @Transactional
  public Ruling begin(Actor actor, ChangeId id, UUID step) {
    return taker.take(actor, changes.lock(id), step, StepDeed.BEGIN, "");
  }

  /** Ticks a step as done; the next one begins. */
  @Transactional
  public Ruling finish(Actor actor, ChangeId id, UUID step) {
    return taker.take(actor, changes.lock(id), step, StepDeed.FINISH, "");
  }

  /** Leaves a step out, with a reason; the next one begins. */
  @Transactional
  public Ruling skip(Actor actor, ChangeId id, UUID step, String reason) {
    return taker.take(actor, changes.lock(id), step, StepDeed.SKIP, reason);
  }

  /** Marks a step as having a problem; it stays to be done, skipped or rolled back. */
  @Transactional
  public Ruling report(Actor actor, ChangeId id, UUID step, String problem) {
    return taker.take(actor, changes.lock(id), step, StepDeed.REPORT, problem);
  }

  /**
   * Drafts a follow-up change for what was met on the way, so that it does not become a side
   * change. Throws {@link Invalid} for the field {@code title}.
   */
  @Transactional
  public Change followUp(Actor actor, ChangeId id, String title) {
    Change origin = changes.get(id);
    Change drafted =
        changes.create(
            actor, new NewChange(origin.client(), ChangeType.NORMAL, title.strip(), null));
    changes.relate(actor, drafted.id(), Relation.FOLLOW_UP, id);
    live.changed(origin.account(), id.value());
    return drafted;
  }

  /** Says go or no-go. A no-go stops the forward steps until somebody says go, or rolls back. */
  @Transactional
  public void decide(Actor actor, ChangeId id, boolean go, String reason) {
    Change change = changes.lock(id);
    if (!mayDecide(actor, change)) {
      throw new Forbidden("Only the decider of this change says go or no-go.");
    }
    if (reason.isBlank()) {
      throw new Invalid("reason", "Say why.");
    }
    store.insert(change, new Decision(go, reason.strip(), actor.person(), clock.instant()));
    ledger.append(
        actor,
        Deed.of("execution", change.id().value(), change.client(), "go-decided")
            .with(Map.of("go", go))
            .because(reason.strip()));
    live.changed(change.account(), change.id().value());
  }

  /**
   * Finishes a standard change that went as its model says: ticks what is left, tells the result,
   * and finishes, which carries on through accept and close. All or nothing. Upper rooms hear of it
   * by {@link AsPlanned}.
   *
   * @param whatHappened what actually happened, in a sentence
   */
  @Transactional
  public Ruling finishAsPlanned(Actor actor, ChangeId id, long seenVersion, String whatHappened) {
    Change change = changes.lock(id);
    if (change.type() != ChangeType.STANDARD || change.rollingBack()) {
      return new Ruling.Refused(change, List.of(notAsPlanned(change)));
    }
    Result told = change.result();
    Ruling edited =
        changes.edit(
            actor,
            id,
            seenVersion,
            new Edit.TellResult(
                new Result(
                    Outcome.SUCCESSFUL,
                    whatHappened.strip(),
                    told.started(),
                    told.ended(),
                    told.doneBy(),
                    told.effortMinutes(),
                    told.cost())));
    Ruling ticked = edited instanceof Ruling.Moved ? tickRest(actor, changes.get(id)) : edited;
    Ruling finished = ticked instanceof Ruling.Moved ? finish(actor, changes.get(id)) : ticked;
    if (finished instanceof Ruling.Refused) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return finished;
  }

  private Ruling finish(Actor actor, Change change) {
    events.publishEvent(new AsPlanned(actor, change));
    return changes.take(actor, change.id(), Move.of(Transition.FINISH, change.version()));
  }

  private Ruling tickRest(Actor actor, Change change) {
    for (RunStep step : reader.read(change).missing()) {
      Ruling ticked = taker.take(actor, change, step.id(), StepDeed.FINISH, "As planned");
      if (ticked instanceof Ruling.Refused) {
        return ticked;
      }
    }
    return new Ruling.Moved(change, List.of());
  }

  private static Blocker notAsPlanned(Change change) {
    return Blocker.of(
        "not-as-planned",
        "Only a standard change that was not rolled back is finished in one go",
        "Tick its steps one by one.",
        "/changes/" + change.number() + "/run");
  }
}
