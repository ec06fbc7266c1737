package io.tidegate.demo;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Rating;
import io.tidegate.change.Ruling;
import io.tidegate.change.State;
import io.tidegate.change.Step;
import io.tidegate.execution.Captures;
import io.tidegate.execution.NewRehearsal;
import io.tidegate.execution.Rehearsals;
import io.tidegate.execution.RunStep;
import io.tidegate.execution.Runs;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.ToldTime;
import io.tidegate.review.Documentation;
import io.tidegate.review.Documentations;
import io.tidegate.review.NewAction;
import io.tidegate.review.Reviews;
import io.tidegate.review.Validations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What people do around the work itself: rehearse, keep the state before, tick steps, look back.
 */
@Component
class DemoWork {
  /** People are a little faster than they planned. */
  private static final double PACE = 0.9;

  private final Changes changes;
  private final Runs runs;
  private final Captures captures;
  private final Rehearsals rehearsals;
  private final Validations validations;
  private final Reviews reviews;
  private final Documentations documentations;
  private final InstantSource clock;

  DemoWork(
      Changes changes,
      Runs runs,
      Captures captures,
      Rehearsals rehearsals,
      Validations validations,
      Reviews reviews,
      Documentations documentations,
      InstantSource clock) {
    this.changes = changes;
    this.runs = runs;
    this.captures = captures;
    this.rehearsals = rehearsals;
    this.validations = validations;
    this.reviews = reviews;
    this.documentations = documentations;
    this.clock = clock;
  }

  /** Tries the rollback beforehand where much is at stake. */
  void rehearse(DemoTale tale) {
    Change change = now(tale);
    Rating rating = change.rating();
    if (rating != null && rating.level().atLeastHigh() && change.plan().has(Step.Kind.ROLLBACK)) {
      Actor hand = hand(tale);
      int minutes = (int) Math.max(5, change.plan().rollback().toMinutes() * 4 / 5);
      Instant done = clock.instant().minus(Duration.ofHours(3));
      rehearsals.record(
          hand, change.id(), new NewRehearsal(hand.person(), done, "The lab", minutes), null);
    }
  }

  /** Half an hour before the window. */
  void prepare(DemoTale tale) {
    Change change = now(tale);
    if (change.state() != State.SCHEDULED) {
      throw new DemoDeeds.Stuck("not approved in time, it is in " + change.state().title());
    }
    for (ItemId item : change.scope().affected()) {
      captures.say(hand(tale), change.id(), item, "Saved to the vault before the start", "");
    }
  }

  /** Ticks every step that is done by now, each at its moment. */
  void work(DemoTale tale) {
    work(tale, clock.instant(), false);
  }

  /** Ticks whatever is left. */
  void workRest(DemoTale tale) {
    work(tale, clock.instant(), true);
  }

  private void work(DemoTale tale, Instant now, boolean all) {
    Change change = now(tale);
    Instant ended =
        change.rollingBack()
            ? change.lastTouch().at()
            : Objects.requireNonNull(change.result().started());
    for (RunStep step : runs.of(change).toDo()) {
      ended = ended.plusSeconds((long) (step.step().minutes() * 60 * PACE));
      if (!step.ended() && (all || !ended.isAfter(now))) {
        Instant at = ended.isAfter(now) ? now : ended;
        ToldTime.at(at, () -> tick(tale, step));
      }
    }
  }

  private void tick(DemoTale tale, RunStep step) {
    if (runs.finish(hand(tale), tale.change(), step.id()) instanceof Ruling.Refused refused) {
      throw new DemoDeeds.Stuck(refused.blockers().getFirst().sentence());
    }
  }

  /** The requester says that it works; of an emergency, a test is written down. */
  void confirm(DemoTale tale) {
    Change change = now(tale);
    if (change.state() != State.VALIDATE || change.rollingBack()) {
      return;
    }
    if (change.type() == ChangeType.EMERGENCY) {
      String test = tale.plot().say("People of {client} work with {items} again");
      validations.record(hand(tale), change.id(), null, test, true, "Seen on the spot");
    } else {
      validations.confirm(tale.plot().crew().requester(), change.id(), true, "");
    }
  }

  /** Looks back where that is due, and says what to do about it. */
  void review(DemoTale tale) {
    Change change = now(tale);
    if (change.state() != State.REVIEW || reviews.dueBecause(change).isEmpty()) {
      return;
    }
    Actor manager = tale.plot().crew().manager();
    reviews.save(manager, change.id(), 0, DemoPapers.answers(tale.plot()), true);
    if (tale.plot().fate() == DemoFate.BACK) {
      LocalDate due = LocalDate.ofInstant(clock.instant(), tale.plot().client().zone()).plusDays(9);
      String what = tale.plot().say("Ask the vendor about {items}, then plan a second try");
      reviews.add(
          manager,
          change.id(),
          new NewAction(what, tale.plot().crew().owner().person(), due),
          false);
    }
  }

  /** Says of what was touched that its documentation is up to date. */
  void keepRecords(DemoTale tale) {
    Change change = now(tale);
    boolean under = change.state() == State.IMPLEMENT || change.state() == State.REVIEW;
    if (!under || !documentations.due(change)) {
      return;
    }
    Map<ItemId, Documentation> before = documentations.of(change);
    documentations.say(
        hand(tale),
        change.id(),
        Documentations.version(before),
        DemoPapers.documentation(tale.plot()),
        true);
  }

  private Change now(DemoTale tale) {
    return changes.get(tale.change());
  }

  private static Actor hand(DemoTale tale) {
    return tale.plot().crew().hands().getFirst();
  }
}
