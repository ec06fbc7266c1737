package io.tidegate.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Outcome;
import io.tidegate.change.Result;
import io.tidegate.change.Ruling;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.execution.Night;
import io.tidegate.execution.RunStep;
import io.tidegate.execution.Runs;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.OverrideRules;
import io.tidegate.policy.Policies;
import io.tidegate.policy.Section;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class ReviewsTest {
  private static final Pir.Answers ANSWERS =
      new Pir.Answers(Pir.Objective.PARTLY, "None", false, "Order the cable first", false);

  @Autowired Changes changes;
  @Autowired Runs runs;
  @Autowired Validations validations;
  @Autowired Reviews reviews;
  @Autowired Policies policies;
  @Autowired Worlds worlds;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  World world;
  Night night;

  @BeforeEach
  void anAccount() {
    world = worlds.msp();
    aChangeUnderWay();
  }

  private void aChangeUnderWay() {
    night =
        Night.scheduled(world, changes, ChangeType.NORMAL, TestClock.START, Set.of())
            .started(events, transaction);
  }

  @Test
  void aTestThatTheRunTickedIsRecordedWithIt() {
    runToItsEnd();

    assertThat(world.inAccount(() -> validations.tests(night.change())))
        .singleElement()
        .matches(TestRecord::passed)
        .extracting(TestRecord::what)
        .isEqualTo("Measure each tunnel");
    assertThat(night.codes(world.serviceOwner, Transition.ACCEPT)).containsExactly("uat-missing");
  }

  @Test
  void aFailedTestStopsTheAcceptanceUntilItIsRepeated() {
    runToItsEnd();
    record("Failover", false, "It took 40 s");

    assertThat(night.codes(world.serviceOwner, Transition.ACCEPT)).contains("test-failed");
    record("Failover", true, "It took 2 s");

    assertThat(night.codes(world.serviceOwner, Transition.ACCEPT)).doesNotContain("test-failed");
  }

  @Test
  void theRequesterAloneSaysWhetherItWorksAndANoSaysWhy() {
    runToItsEnd();

    assertThatThrownBy(() -> confirm(world.serviceOwner, true, "")).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> confirm(world.requester, false, " ")).isInstanceOf(Invalid.class);
    confirm(world.requester, false, "The till cannot print");

    assertThat(night.codes(world.serviceOwner, Transition.ACCEPT)).containsExactly("uat-denied");
    confirm(world.requester, true, "");
    assertThat(night.codes(world.serviceOwner, Transition.ACCEPT)).isEmpty();
    assertThat(night.change().state()).isEqualTo(State.REVIEW);
  }

  @Test
  void whoeverImplementedItDoesNotAcceptIt() {
    runToItsEnd();
    confirm(world.requester, true, "");
    night.edit(
        new Edit.NamePeople(
            new io.tidegate.change.People(
                world.requester.id(),
                world.requester.id(),
                Set.of(world.implementer.id()),
                world.implementer.id(),
                null)));

    assertThat(night.codes(world.implementer, Transition.ACCEPT))
        .containsExactly("validator-implemented");
  }

  @Test
  void aRolledBackChangeAsksForNoTestsAndClosesOnlyWithItsReview() {
    night.did(world.implementer, Transition.ROLL_BACK);
    runToItsEnd();
    night.did(world.serviceOwner, Transition.ACCEPT);
    tell(Outcome.SUCCESSFUL);
    assertThat(night.codes(world.changeManager, Transition.CLOSE))
        .contains("pir-missing", "outcome-contradicts-run");

    tell(Outcome.ROLLED_BACK_FULLY);
    save(0, true);

    assertThat(night.codes(world.changeManager, Transition.CLOSE)).isEmpty();
    assertThat(night.change().state()).isEqualTo(State.CLOSED);
  }

  @Test
  void aReviewIsCompleteOnceEveryQuestionIsAnsweredAndSaysAllThatIsOpenAtOnce() {
    runToItsEnd();

    assertThatThrownBy(() ->
            night.as(
                world.implementer,
                actor -> reviews.save(actor, night.id, 0, Pir.Answers.NONE, true)))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.problems()).hasSize(5));
    assertThat(save(0, false).completed()).isFalse();
    assertThat(save(1, true).completed()).isTrue();
  }

  @Test
  void whoeverSavesAReviewSecondIsToldSo() {
    runToItsEnd();
    save(0, false);
    save(1, false);

    assertThatThrownBy(() -> save(1, true)).isInstanceOf(Stale.class);
  }

  @Test
  void anActionBecomesAFollowUpChangeWhereItNeedsOne() {
    runToItsEnd();
    Action action =
        night.as(
            world.requester,
            actor ->
                reviews.add(
                    actor,
                    night.id,
                    new NewAction(
                        "Replace the old cable", world.implementer.id(), LocalDate.of(2026, 12, 1)),
                    true));

    Change followUp = world.inAccount(() -> changes.get(action.followUp()));
    assertThat(followUp.title()).isEqualTo("Replace the old cable");
    assertThat(followUp.people().owner()).isEqualTo(world.implementer.id());
    night.as(
        world.implementer,
        actor -> {
          reviews.tick(actor, night.id, action.id());
          return true;
        });
    assertThat(world.inAccount(() -> reviews.actions(night.id)))
        .singleElement()
        .extracting(Action::doneAt)
        .isNotNull();
  }

  @Test
  void thePolicySaysWhatElseIsReviewedAndWhoSetsAsideWhat() {
    world = worlds.msp();
    adopt(PirRules.SECTION, new PirRules(Set.of(PirRules.Cause.ISSUES)));
    adopt(
        OverrideRules.SECTION,
        new OverrideRules(Map.of("uat-missing", Set.of(Role.IT_LEADERSHIP))));
    aChangeUnderWay();
    runToItsEnd();

    assertThatThrownBy(() -> passWithoutUat(world.changeManager)).isInstanceOf(Forbidden.class);
    passWithoutUat(world.leader);
    night.did(world.serviceOwner, Transition.ACCEPT);
    tell(Outcome.SUCCESSFUL_WITH_ISSUES);
    assertThat(world.inAccount(() -> reviews.dueBecause(night.change())))
        .contains("it succeeded with issues");
    assertThat(night.codes(world.changeManager, Transition.CLOSE)).contains("pir-missing");
  }

  private void passWithoutUat(Person person) {
    night.as(
        person,
        actor -> {
          changes.override(actor, night.id, Transition.ACCEPT, "uat-missing", "Nobody is there");
          return true;
        });
  }

  private <T> void adopt(Section<T> section, T rules) {
    Person mira = world.changeManager;
    world.as(mira, () -> policies.adopt(world.actor(mira), null, section, rules, "Because"));
  }

  @Test
  void anotherAccountFindsNothingToReview() {
    World rival = world.rival();

    assertThatThrownBy(() ->
            rival.as(
                rival.administrator,
                () -> reviews.save(rival.actor(rival.administrator), night.id, 0, ANSWERS, true)))
        .isInstanceOf(NotFound.class);
  }

  private void runToItsEnd() {
    for (RunStep step : world.inAccount(() -> runs.of(night.change())).toDo()) {
      Ruling ticked = night.as(world.implementer, actor -> runs.finish(actor, night.id, step.id()));
      assertThat(ticked).isInstanceOf(Moved.class);
    }
    night.did(world.implementer, Transition.FINISH);
  }

  private void record(String what, boolean passed, String result) {
    night.as(
        world.implementer,
        actor -> {
          validations.record(actor, night.id, null, what, passed, result);
          return true;
        });
  }

  private void confirm(Person person, boolean works, String comment) {
    night.as(
        person,
        actor -> {
          validations.confirm(actor, night.id, works, comment);
          return true;
        });
  }

  private void tell(Outcome outcome) {
    Result before = night.change().result();
    night.edit(
        new Edit.TellResult(
            new Result(outcome, "It went back", before.started(), before.ended(), "", null, null)));
  }

  private Pir save(long version, boolean complete) {
    return night.as(
        world.implementer, actor -> reviews.save(actor, night.id, version, ANSWERS, complete));
  }
}
