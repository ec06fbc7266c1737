package io.tidegate.execution;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Ruling;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Live;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The one place where a step moves, with its change locked: so of two people who tick one step, one
 * ticks it and the other hears who was faster.
 */
@Component
class StepTaker {
  private final RunStore store;
  private final RunReader reader;
  private final People people;
  private final Ledger ledger;
  private final Live live;
  private final InstantSource clock;

  StepTaker(
      RunStore store,
      RunReader reader,
      People people,
      Ledger ledger,
      Live live,
      InstantSource clock) {
    this.store = store;
    this.reader = reader;
    this.people = people;
    this.ledger = ledger;
    this.live = live;
    this.clock = clock;
  }

  /** Does the deed on a step of a change that the caller has locked. */
  Ruling take(Actor actor, Change locked, UUID id, StepDeed deed, String words) {
    Run run = reader.read(locked);
    RunStep step =
        run.step(id).orElseThrow(() -> new NotFound("There is no such step in the plan."));
    if (!StepPolicy.mayWork(actor, locked, step.step())) {
      throw new Forbidden("Only the implementers of this change work on its steps.");
    }
    if (step.ended() || takenAlready(actor, step, deed)) {
      throw faster(step);
    }
    Optional<Blocker> refusal = StepPolicy.refusal(run, step.step());
    if (refusal.isPresent()) {
      return new Ruling.Refused(locked, List.of(refusal.get()));
    }
    write(actor, locked, step, deed, words.strip());
    advance(actor, locked);
    live.changed(locked.account(), locked.id().value());
    return new Ruling.Moved(locked, List.of());
  }

  /** Begins the next step when nobody is at one. */
  void advance(Actor actor, Change change) {
    List<RunStep> toDo = reader.read(change).toDo();
    if (toDo.stream().noneMatch(step -> step.progress().status().underWay())) {
      toDo.stream()
          .filter(step -> !step.ended())
          .findFirst()
          .ifPresent(next ->
              store.write(change, next.id(), next.progress().begunBy(actor.person(), now())));
    }
  }

  private void write(Actor actor, Change change, RunStep step, StepDeed deed, String words) {
    PersonId person = actor.person();
    Progress before = step.progress();
    Progress after =
        switch (deed) {
          case BEGIN -> before.begunBy(person, now());
          case FINISH -> before.doneBy(person, now());
          case SKIP -> before.skippedBy(person, now(), needed(words, "Say why it is skipped."));
          case REPORT ->
              before.troubledBy(person, now(), needed(words, "Say what the problem is."));
        };
    store.write(change, step.id(), after);
    ledger.append(
        actor,
        Deed.of("execution", change.id().value(), change.client(), deed.slug())
            .changing(
                Map.of("status", before.status().name()),
                Map.of(
                    "status",
                    after.status().name(),
                    "step",
                    step.label(),
                    "text",
                    step.step().text()))
            .because(words));
  }

  /**
   * To begin what one is at already changes nothing; what somebody else is at can be taken over.
   */
  private static boolean takenAlready(Actor actor, RunStep step, StepDeed deed) {
    return deed == StepDeed.BEGIN
        && step.progress().status() == Progress.Status.ACTIVE
        && actor.person().equals(step.progress().by());
  }

  private static String needed(String words, String sentence) {
    if (words.isEmpty()) {
      throw new Invalid("reason", sentence);
    }
    return words;
  }

  private Stale faster(RunStep step) {
    Progress progress = step.progress();
    Person by =
        progress.by() == null ? null : people.named(List.of(progress.by())).get(progress.by());
    return new Stale(
        "%s was faster: step %s is %s. Nothing you typed is lost."
            .formatted(
                by == null ? "Somebody" : by.name(), step.label(), progress.status().title()));
  }

  private Instant now() {
    return clock.instant();
  }
}
