package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.Ruling.Refused;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class ChangesTest {
  @Autowired Changes changes;
  @Autowired Ledger ledger;
  @Autowired Worlds worlds;

  World world;
  Change change;

  @BeforeEach
  void aDraftedChange() {
    world = worlds.msp();
    change =
        world.as(
            world.requester,
            () ->
                changes.create(
                    world.actor(world.requester),
                    new NewChange(
                        world.bakery.id(), ChangeType.NORMAL, "Replace the switch", null)));
  }

  @Test
  void aDraftThatSaysTooLittleIsRefusedWithEveryReasonAtOnce() {
    Ruling answer = submit(change.version());

    assertThat(codes(answer))
        .containsExactlyInAnyOrder("reason-missing", "outcome-missing", "scope-missing");
  }

  @Test
  void aDraftThatSaysEnoughIsAssessedAndTheLedgerSaysSo() {
    describe();

    assertThat(submit(change.version())).isInstanceOf(Moved.class);

    assertThat(current().state()).isEqualTo(State.ASSESS);
    assertThat(deeds()).containsOnlyOnce("submit");
  }

  @Test
  void whoeverComesSecondIsToldWhoWasFaster() {
    describe();
    long seen = change.version();
    submit(seen);

    assertThatThrownBy(() -> submit(seen))
        .isInstanceOf(Stale.class)
        .hasMessageContaining(world.requester.name());
    assertThat(deeds()).containsOnlyOnce("submit");
  }

  @Test
  void submittingPinsThePolicyOfThatMoment() {
    describe();
    assertThat(change.policyVersion()).isZero();
    submit(change.version());
    assertThat(current().policyVersion()).isEqualTo(1);
  }

  @Test
  void recordingWhatWasDonePinsThePolicyToo() {
    edit(new Edit.ChooseType(ChangeType.EMERGENCY));
    edit(
        new Edit.BriefEmergency(
            new EmergencyBrief("outage", "The shop was shut", "", "", "", "", null)));
    edit(
        new Edit.TellResult(
            new Result(null, "", TestClock.START, TestClock.START, "Ivan Implement", null, null)));
    managerTakes(Move.of(Transition.RECORD, current().version()));
    assertThat(current().state()).isEqualTo(State.REVIEW);
    assertThat(current().policyVersion()).isEqualTo(1);
  }

  @Test
  void somebodyElseMayNotSubmitIt() {
    describe();

    Ruling answer =
        world.as(
            world.implementer,
            () ->
                changes.take(
                    world.actor(world.implementer),
                    change.id(),
                    Move.of(Transition.SUBMIT, change.version())));

    assertThat(codes(answer)).containsExactly("not-permitted");
  }

  @Test
  void anotherAccountFindsNothing() {
    World rival = world.rival();

    assertThatThrownBy(() -> rival.as(rival.administrator, () -> changes.get(change.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aHeldChangeStopsGoingForwardButMayBeCancelled() {
    describe();
    submit(change.version());
    managerTakes(Move.of(Transition.HOLD, current().version()).because("Payroll week"));

    assertThat(codes(managerTakes(Move.of(Transition.REQUEST_APPROVAL, current().version()))))
        .contains("on-hold");
    assertThat(
            managerTakes(
                Move.of(Transition.CANCEL, current().version()).because("Not needed any more")))
        .isInstanceOf(Moved.class);
    assertThat(current().held()).isFalse();
  }

  @Test
  void nothingBecomesStandardWithoutAModel() {
    describe();

    Ruling answer =
        managerTakes(
            Move.of(Transition.RECLASSIFY, current().version())
                .because("Quicker")
                .to(ChangeType.STANDARD));

    assertThat(codes(answer)).containsExactly("model-missing");
    assertThat(current().state()).isEqualTo(State.DRAFT);
  }

  @Test
  void onlyAReclassificationChangesTheType() {
    describe();

    world.as(
        world.requester,
        () ->
            changes.take(
                world.actor(world.requester),
                change.id(),
                Move.of(Transition.SUBMIT, change.version()).to(ChangeType.STANDARD)));

    assertThat(current().type()).isEqualTo(ChangeType.NORMAL);
    assertThat(current().state()).isEqualTo(State.ASSESS);
  }

  @Test
  void nothingIsOverriddenOnceTheChangeHasEnded() {
    describe();
    managerTakes(Move.of(Transition.CANCEL, current().version()).because("Not needed"));

    assertThatThrownBy(() ->
            world.doAs(
                world.changeManager,
                () ->
                    changes.override(
                        world.actor(world.changeManager),
                        change.id(),
                        Transition.START,
                        "outside-window",
                        "Early")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theHashOfARevisionFollowsTheContentAndNothingElse() {
    describe();
    List<Revision> none = world.as(world.requester, () -> changes.revisions(change.id()));

    assertThat(none).isEmpty();
  }

  private void describe() {
    edit(
        new Edit.Describe(
            new Purpose(
                "Replace the switch", "It fails", "All ports up", "network", Priority.MEDIUM),
            false));
    edit(new Edit.ChooseScope(new Scope(Set.of(), "The switch is not in the inventory yet")));
    edit(
        new Edit.ChooseWindow(
            new Window(
                TestClock.START.plus(Duration.ofDays(1)),
                TestClock.START.plus(Duration.ofHours(27)))));
  }

  private void edit(Edit edit) {
    Ruling answer =
        world.as(
            world.requester,
            () -> changes.edit(world.actor(world.requester), change.id(), change.version(), edit));
    change = ((Moved) answer).change();
  }

  private Ruling submit(long seen) {
    return world.as(
        world.requester,
        () ->
            changes.take(
                world.actor(world.requester), change.id(), Move.of(Transition.SUBMIT, seen)));
  }

  private Ruling managerTakes(Move move) {
    return world.as(
        world.changeManager,
        () -> changes.take(world.actor(world.changeManager), change.id(), move));
  }

  private Change current() {
    return world.as(world.requester, () -> changes.get(change.id()));
  }

  private List<String> deeds() {
    return world.as(
        world.requester,
        () ->
            ledger.of("change", change.id().value(), null, 100).items().stream()
                .map(LedgerEvent::deed)
                .toList());
  }

  private static List<String> codes(Ruling answer) {
    return ((Refused) answer).blockers().stream().map(Blocker::code).toList();
  }
}
