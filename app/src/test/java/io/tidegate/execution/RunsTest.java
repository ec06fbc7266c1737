package io.tidegate.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Outcome;
import io.tidegate.change.Ruling;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class RunsTest {
  @Autowired Changes changes;
  @Autowired Runs runs;
  @Autowired Logbook logbook;
  @Autowired Captures captures;
  @Autowired Items items;
  @Autowired Rehearsals rehearsals;
  @Autowired Ledger ledger;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  World world;
  Night night;

  @BeforeEach
  void aChangeUnderWay() {
    clock.set(TestClock.START);
    world = worlds.msp();
    night =
        Night.scheduled(world, changes, ChangeType.NORMAL, TestClock.START, Set.of())
            .started(events, transaction);
  }

  @AfterEach
  void turnTheClockBack() {
    clock.set(TestClock.START);
  }

  @Test
  void theFirstStepBeginsWithTheRunAndTheNextWhenItIsDone() {
    assertThat(statuses())
        .containsExactly(Progress.Status.ACTIVE, Progress.Status.PENDING, Progress.Status.PENDING);

    finish(0);

    assertThat(statuses())
        .containsExactly(Progress.Status.DONE, Progress.Status.ACTIVE, Progress.Status.PENDING);
    assertThat(deeds()).containsOnlyOnce("step-finished");
  }

  @Test
  void aRunCannotBeFinishedBeforeEveryRequiredStepIsDoneOrSkippedWithAReason() {
    finish(0);
    finish(1);
    assertThat(night.codes(world.implementer, Transition.FINISH)).containsExactly("steps-open");

    assertThatThrownBy(() -> skip(2, " ")).isInstanceOf(Invalid.class);
    assertThat(skip(2, "The carrier cannot before Monday")).isInstanceOf(Moved.class);

    assertThat(night.codes(world.implementer, Transition.FINISH)).isEmpty();
    assertThat(night.change().state()).isEqualTo(State.VALIDATE);
  }

  @Test
  void whoeverTicksSecondIsToldWhoWasFaster() {
    finish(0);

    assertThatThrownBy(() ->
            night.as(world.secondImplementer, actor -> runs.finish(actor, night.id, night.step(0))))
        .isInstanceOf(Stale.class)
        .hasMessageContaining(world.implementer.name())
        .hasMessageContaining("step 1 is done");
  }

  @Test
  void ofTwoWhoTickAtOnceOneTicks() throws Exception {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Callable<Boolean> first = () -> ticks(world.implementer);
      Callable<Boolean> second = () -> ticks(world.secondImplementer);
      List<Future<Boolean>> both = two.invokeAll(List.of(first, second));

      assertThat(List.of(both.get(0).get(), both.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    }
    assertThat(deeds()).containsOnlyOnce("step-finished");
  }

  @Test
  void onHoldNoStepGoesForwardButNotesEvidenceAndTheRollbackStayPossible() {
    night.did(world.changeManager, Transition.HOLD);

    assertThat(Night.codes(finishAnswer(0))).containsExactly("on-hold");
    night.as(
        world.implementer,
        actor -> {
          logbook.note(actor, night.id, night.step(0), "Waiting for the carrier");
          return attach(actor);
        });
    night.did(world.implementer, Transition.ROLL_BACK);

    assertThat(finishAnswer(3)).isInstanceOf(Moved.class);
    assertThat(finishAnswer(4)).isInstanceOf(Moved.class);
    assertThat(night.codes(world.implementer, Transition.FINISH)).isEmpty();
    assertThat(deeds()).contains("note-written", "evidence-added");
  }

  @Test
  void afterTheRollbackItsStepsAreTheOnesToDo() {
    finish(0);
    night.did(world.implementer, Transition.ROLL_BACK);

    assertThat(Night.codes(finishAnswer(1))).containsExactly("rolling-back");
    assertThat(run().toDo()).extracting(RunStep::label).containsExactly("R1", "R2");
    assertThat(run().current()).get().extracting(RunStep::label).isEqualTo("R1");
    assertThat(night.codes(world.implementer, Transition.FINISH)).containsExactly("steps-open");
  }

  @Test
  void workBeginsOnceTheStateBeforeIsKeptOrItIsSaidWhyNot() {
    ItemId item =
        world.as(
            world.administrator,
            () ->
                items.add(
                    world.actor(world.administrator),
                    ItemFacts.of(world.bakery.id(), "FW01", Kind.values()[0], 3)));
    Night waiting =
        Night.scheduled(world, changes, ChangeType.NORMAL, TestClock.START, Set.of(item));
    assertThat(waiting.codes(world.implementer, Transition.START)).contains("state-before-missing");

    assertThatThrownBy(() -> capture(waiting, item, "", "")).isInstanceOf(Invalid.class);
    capture(waiting, item, "", "It is replaced whole; the old one stays racked");

    assertThat(waiting.codes(world.implementer, Transition.START))
        .doesNotContain("state-before-missing");
  }

  @Test
  void somebodyWhoIsNoImplementerTicksNothing() {
    assertThatThrownBy(
            () -> night.as(world.auditor, actor -> runs.finish(actor, night.id, night.step(0))))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() ->
            world
                .rival()
                .as(
                    world.rival().administrator,
                    () ->
                        runs.finish(
                            world.rival().actor(world.rival().administrator),
                            night.id,
                            night.step(0))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theDeadlineTakesTheRehearsedDurationUntilItExpires() {
    assertThat(run().rollbackDeadline()).contains(TestClock.START.plus(Duration.ofMinutes(195)));

    night.as(
        world.implementer,
        actor ->
            rehearsals.record(
                actor,
                night.id,
                new NewRehearsal(
                    world.implementer.id(),
                    TestClock.START.minus(Duration.ofDays(89)),
                    "The lab",
                    75),
                null));

    assertThat(run().rollbackDeadline()).contains(TestClock.START.plus(Duration.ofMinutes(165)));
    clock.tick(Duration.ofDays(2));
    assertThat(run().rollbackDeadline()).contains(TestClock.START.plus(Duration.ofMinutes(195)));
  }

  @Test
  void pastTheDeadlineTheDeciderIsAskedAndANoGoStopsForwardSteps() {
    clock.tick(Duration.ofMinutes(200));
    assertThat(run().decisionDue(clock.instant())).isTrue();
    assertThatThrownBy(() -> decide(world.secondImplementer, true)).isInstanceOf(Forbidden.class);

    decide(world.leader, false);

    assertThat(run().decisionDue(clock.instant())).isFalse();
    assertThat(Night.codes(finishAnswer(0))).containsExactly("no-go");
    decide(world.leader, true);
    assertThat(finishAnswer(0)).isInstanceOf(Moved.class);
    assertThat(deeds().stream().filter("go-decided"::equals)).hasSize(2);
  }

  @Test
  void aProblemMetOnTheWayBecomesALinkedFollowUp() {
    Ruling reported =
        night.as(
            world.implementer,
            actor -> runs.report(actor, night.id, night.step(0), "Selby does not come up"));
    assertThat(reported).isInstanceOf(Moved.class);
    assertThat(run().current().orElseThrow().progress().status())
        .isEqualTo(Progress.Status.PROBLEM);

    assertThat(
            night
                .as(
                    world.implementer,
                    actor -> runs.followUp(actor, night.id, "Mend the tunnel to Selby"))
                .state())
        .isEqualTo(State.DRAFT);
  }

  @Test
  void aStandardChangeIsFinishedAcceptedAndClosedInOneGo() {
    Night standard =
        Night.scheduled(world, changes, ChangeType.STANDARD, TestClock.START, Set.of())
            .started(events, transaction);
    long seen = standard.change().version();

    Ruling answer =
        standard.as(
            world.implementer,
            actor -> runs.finishAsPlanned(actor, standard.id, seen, "Done as planned"));

    assertThat(((Moved) answer).taken())
        .containsExactly(Transition.FINISH, Transition.ACCEPT, Transition.CLOSE);
    assertThat(standard.change().result().outcome()).isEqualTo(Outcome.SUCCESSFUL);
  }

  @Test
  void whatCannotBeFinishedInOneGoLeavesNothingBehind() {
    Night standard =
        Night.scheduled(world, changes, ChangeType.STANDARD, TestClock.START, Set.of())
            .started(events, transaction)
            .did(world.changeManager, Transition.HOLD);
    long seen = standard.change().version();

    Ruling answer =
        standard.as(
            world.implementer,
            actor -> runs.finishAsPlanned(actor, standard.id, seen, "Done as planned"));

    assertThat(Night.codes(answer)).contains("on-hold");
    assertThat(standard.change().result().outcome()).isNull();
  }

  @Test
  void whatSomebodyIsTypingIsKeptForThemAloneUntilTheySendIt() {
    String typed =
        night.as(
            world.implementer,
            actor -> {
              logbook.keepDraft(actor, night.id, "Selby: phase 2 differs");
              return logbook.draft(actor, night.id);
            });
    assertThat(typed).isEqualTo("Selby: phase 2 differs");
    assertThat(night.<String>as(world.changeManager, actor -> logbook.draft(actor, night.id)))
        .isEmpty();

    String left =
        night.as(
            world.implementer,
            actor -> {
              logbook.note(actor, night.id, null, "Selby: phase 2 differs, mended");
              return logbook.draft(actor, night.id);
            });
    assertThat(left).isEmpty();
  }

  private void capture(Night waiting, ItemId item, String place, String reason) {
    waiting.as(
        world.implementer,
        actor -> {
          captures.say(actor, waiting.id, item, place, reason);
          return true;
        });
  }

  private boolean ticks(io.tidegate.directory.Person person) {
    try {
      return night.as(person, actor -> runs.finish(actor, night.id, night.step(0)))
          instanceof Moved;
    } catch (Stale _) {
      return false;
    }
  }

  private Object attach(io.tidegate.kernel.Actor actor) {
    try {
      return logbook.attach(
          actor,
          night.id,
          night.step(0),
          "ping.txt",
          new ByteArrayInputStream("64 bytes".getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void decide(io.tidegate.directory.Person person, boolean go) {
    night.as(
        person,
        actor -> {
          runs.decide(actor, night.id, go, "The window is short");
          return true;
        });
  }

  private void finish(int place) {
    assertThat(finishAnswer(place)).isInstanceOf(Moved.class);
  }

  private Ruling finishAnswer(int place) {
    return night.as(world.implementer, actor -> runs.finish(actor, night.id, night.step(place)));
  }

  private Ruling skip(int place, String reason) {
    return night.as(
        world.implementer, actor -> runs.skip(actor, night.id, night.step(place), reason));
  }

  private Run run() {
    return world.inAccount(() -> runs.of(night.change()));
  }

  private List<Progress.Status> statuses() {
    return run().forward().stream().map(step -> step.progress().status()).toList();
  }

  private List<String> deeds() {
    return world.inAccount(() ->
        ledger.of("execution", night.id.value(), null, 100).items().stream()
            .map(LedgerEvent::deed)
            .toList());
  }
}
