package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.execution.Night;
import io.tidegate.policy.Policies;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom the policy has told what becomes of a change. */
@TidegateTest
class NoticesTest {
  private static final String REMINDER = "change-notice-reminder";
  private static final Instant START = TestClock.START.plus(Duration.ofDays(3));

  @Autowired Changes changes;
  @Autowired ChangeSweep sweep;
  @Autowired Policies policies;
  @Autowired ApplicationEventPublisher events;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Worlds worlds;

  World world;
  Told told;
  Night night;

  @BeforeEach
  void aScheduledChangeOfTheBakery() {
    world = worlds.msp();
    told = new Told(world, jdbc, transaction);
    night = Night.scheduled(world, changes, ChangeType.NORMAL, START, Set.of());
  }

  @AfterEach
  void putTheClockBack() {
    clock.set(TestClock.START);
  }

  @Test
  void theClientHearsThatItIsScheduledBegunDoneAndCalledOff() {
    hear(Transition.AUTHORIZE, State.AUTHORIZE, State.SCHEDULED);
    hear(Transition.START, State.SCHEDULED, State.IMPLEMENT);
    hear(Transition.FINISH, State.IMPLEMENT, State.VALIDATE);
    assertThat(told.kinds(world.clientApprover))
        .containsExactly("change-notice-scheduled", "change-notice-begun", "change-notice-done");
    assertThat(told.kinds(world.clientViewer)).containsExactly("change-notice-scheduled");
    assertThat(told.titles(world.clientViewer))
        .containsExactly("Planned work: Replace the firewall pair");
    assertThat(told.kinds(world.otherClientApprover)).isEmpty();
    assertThat(told.kinds(world.auditor)).isEmpty();
  }

  @Test
  void whoWasToldThatItIsScheduledHearsThatItIsNotAnyMore() {
    hear(Transition.REOPEN, State.SCHEDULED, State.AUTHORIZE);
    hear(Transition.CANCEL, State.ASSESS, State.CANCELLED);
    assertThat(told.kinds(world.clientViewer)).containsExactly("change-notice-called-off");
  }

  @Test
  void whoHasAPartInItHearsOfItByThatAlone() {
    night.put(State.DRAFT);
    night.edit(
        new Edit.NamePeople(
            new People(
                world.requester.id(),
                world.clientRequester.id(),
                Set.of(),
                world.leader.id(),
                null)));
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

  @Test
  void onlyWhatConcernsOthersWakesWhoTellsThem() {
    hear(Transition.HOLD, State.SCHEDULED, State.SCHEDULED);
    assertThat(woken()).isZero();
    hear(Transition.FINISH, State.IMPLEMENT, State.VALIDATE);
    assertThat(woken()).isOne();
  }

  @Test
  void whoWasToldIsRemindedOnceADayBeforeTheWindow() {
    hear(Transition.AUTHORIZE, State.AUTHORIZE, State.SCHEDULED);
    at(START.minus(Duration.ofHours(24)).minusSeconds(1));
    assertThat(told.kinds(world.clientViewer)).doesNotContain(REMINDER);
    at(START.minus(Duration.ofHours(24)));
    at(START.minus(Duration.ofHours(1)));
    assertThat(told.kinds(world.clientViewer)).containsOnlyOnce(REMINDER);
    assertThat(told.titles(world.clientViewer))
        .contains("Reminder of planned work: Replace the firewall pair");
    assertThat(told.kinds(world.auditor)).isEmpty();
    assertThat(told.kinds(world.otherClientApprover)).isEmpty();
  }

  @Test
  void whoeverWasToldWithinThatTimeIsNotRemindedAsWell() {
    adopt(
        NoticeRules.SECTION
            .itil()
            .reminding(ChangeType.NORMAL, (int) Duration.ofDays(3).toHours()));
    hear(Transition.AUTHORIZE, State.AUTHORIZE, State.SCHEDULED);
    at(START.minus(Duration.ofHours(2)));
    assertThat(told.kinds(world.clientViewer)).containsExactly("change-notice-scheduled");
  }

  @Test
  void nobodyIsRemindedOfWhatIsCalledOffOrHasAnotherWindow() {
    hear(Transition.AUTHORIZE, State.AUTHORIZE, State.SCHEDULED);
    night.put(State.CANCELLED);
    at(START.minus(Duration.ofHours(2)));
    assertThat(told.kinds(world.clientViewer)).doesNotContain(REMINDER);
  }

  @Test
  void whereThePolicyHasNobodyRemindedNobodyIs() {
    adopt(NoticeRules.SECTION.itil().reminding(ChangeType.NORMAL, 0));
    hear(Transition.AUTHORIZE, State.AUTHORIZE, State.SCHEDULED);
    at(START.minus(Duration.ofHours(2)));
    assertThat(told.kinds(world.clientViewer)).doesNotContain(REMINDER);
  }

  private void at(Instant moment) {
    told.atRest();
    clock.set(moment);
    sweep.run();
  }

  private void hear(Transition transition, State from, State to) {
    night.put(to);
    night.hear(
        night.moved(transition, from, world.changeManager, clock.instant()), events, transaction);
    told.atRest();
  }

  /** How often the listener was woken that tells others. */
  private long woken() {
    return jdbc.sql(
            """
            select count(*)
              from events.event_publication
             where account_id = ?
               and listener_id like '%NoticeListener.on%ChangeMoved%'
            """)
        .param(world.id().value())
        .query(Long.class)
        .single();
  }

  private void adopt(NoticeRules rules) {
    world.doAs(
        world.changeManager,
        () ->
            policies.adopt(
                world.actor(world.changeManager), null, NoticeRules.SECTION, rules, "They asked"));
  }
}
