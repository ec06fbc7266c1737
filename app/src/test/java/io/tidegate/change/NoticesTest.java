package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.policy.Policies;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom the policy has told what becomes of a change. */
@TidegateTest
class NoticesTest {
  @Autowired Changes changes;
  @Autowired ChangeStore store;
  @Autowired Policies policies;
  @Autowired NoticeListener listener;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Worlds worlds;

  World world;
  Told told;
  Change change;

  @BeforeEach
  void aScheduledChangeOfTheBakery() {
    world = worlds.msp();
    told = new Told(world, jdbc, transaction);
    change =
        world.as(
            world.requester,
            () ->
                changes.create(
                    world.actor(world.requester),
                    new NewChange(world.bakery.id(), ChangeType.NORMAL, "Swap the uplink", null)));
    put(State.SCHEDULED);
  }

  @Test
  void theClientHearsThatItIsScheduledBegunDoneAndCalledOff() {
    hear(Transition.AUTHORIZE, State.AUTHORIZE, State.SCHEDULED);
    hear(Transition.START, State.SCHEDULED, State.IMPLEMENT);
    hear(Transition.FINISH, State.IMPLEMENT, State.VALIDATE);
    assertThat(told.kinds(world.clientApprover))
        .containsExactly("change-notice-scheduled", "change-notice-begun", "change-notice-done");
    assertThat(told.kinds(world.clientViewer)).containsExactly("change-notice-scheduled");
    assertThat(told.titles(world.clientViewer)).containsExactly("Planned work: Swap the uplink");
    assertThat(told.kinds(world.otherClientApprover)).isEmpty();
    assertThat(told.kinds(world.leader)).isEmpty();
  }

  @Test
  void whoWasToldThatItIsScheduledHearsThatItIsNotAnyMore() {
    hear(Transition.REOPEN, State.SCHEDULED, State.AUTHORIZE);
    hear(Transition.CANCEL, State.ASSESS, State.CANCELLED);
    assertThat(told.kinds(world.clientViewer)).containsExactly("change-notice-called-off");
  }

  @Test
  void whoHasAPartInItHearsOfItByThatAlone() {
    People own =
        new People(
            world.requester.id(), world.clientRequester.id(), Set.of(), world.leader.id(), null);
    world.doAs(
        world.requester,
        () ->
            transaction.executeWithoutResult(_ -> {
              Change now = store.find(change.id()).orElseThrow();
              store.update(now, new Alteration(now).people(own).build());
            }));
    adopt(new NoticeRules(Map.of()).also(Occasion.BEGUN, ChangeType.NORMAL, Audience.values()));
    hear(Transition.START, State.SCHEDULED, State.IMPLEMENT);
    assertThat(told.ofKind("change-notice-begun"))
        .contains(world.clientApprover.name(), world.cabMember.name())
        .doesNotContain(world.clientRequester.name(), world.leader.name());
  }

  @Test
  void whereThePolicyNamesNobodyNobodyIsTold() {
    adopt(new NoticeRules(Map.of()));
    hear(Transition.AUTHORIZE, State.AUTHORIZE, State.SCHEDULED);
    assertThat(told.kinds(world.clientApprover)).isEmpty();
  }

  private void hear(Transition transition, State from, State to) {
    Person by = world.changeManager;
    put(to);
    ChangeMoved event =
        new ChangeMoved(
            world.id(),
            change.id(),
            change.number(),
            transition,
            from,
            to,
            by.id(),
            "",
            TestClock.START);
    NoticeListener bare = AopTestUtils.getUltimateTargetObject(listener);
    world.inAccount(() ->
        transaction.execute(_ -> {
          bare.on(event);
          return true;
        }));
  }

  private void put(State state) {
    world.inAccount(() ->
        transaction.execute(_ -> {
          Change now = store.find(change.id()).orElseThrow();
          store.update(now, new Alteration(now).state(state).build());
          return true;
        }));
  }

  private void adopt(NoticeRules rules) {
    world.doAs(
        world.changeManager,
        () ->
            policies.adopt(
                world.actor(world.changeManager), null, NoticeRules.SECTION, rules, "They asked"));
  }
}
