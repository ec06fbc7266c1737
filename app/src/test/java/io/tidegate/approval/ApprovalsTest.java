package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.ChangeType;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class ApprovalsTest {
  @Autowired Story.Doors doors;
  @Autowired Approvals approvals;
  @Autowired Ledger ledger;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;

  Instant before;

  @BeforeEach
  void aWorld() {
    before = clock.instant();
    clock.set(TestClock.START);
    world = worlds.msp();
  }

  @AfterEach
  void putTheClockBack() {
    clock.set(before);
  }

  @Test
  void theRouteIsFrozenWhenApprovalIsRequested() {
    Story story = major();
    Approval approval = story.approval();
    assertThat(approval.caseName()).isEqualTo("normal, major");
    assertThat(approval.stages())
        .extracting(stage -> stage.stage().name())
        .containsExactly("CAB", "Client approver, Birch Bakery", "IT leadership");
    assertThat(approval.stages()).extracting(JudgedStage::turn).containsExactly(true, true, false);
    assertThat(approval.stages().getFirst().dueAt()).isAfter(clock.instant());
  }

  @Test
  void whoDecidesHasUntilTheWindowBeginsWhenThatComesFirst() {
    Story story = major();
    story.moveWindow(1);
    assertThat(story.approval().stages().getFirst().dueAt())
        .isEqualTo(Objects.requireNonNull(story.change().window()).start());
  }

  @Test
  void aChangeIsScheduledWhenTheLastStageSaysYesAndNotBefore() {
    Story story = major();
    story.approves(world.cabMember, "CAB");
    story.approves(world.secondCabMember, "CAB");
    story.approves(world.clientApprover, "Client");
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    Approval done = story.approves(world.leader, "IT leadership");
    assertThat(story.change().state()).isEqualTo(State.SCHEDULED);
    assertThat(done.givenFor(1)).isTrue();
    assertThat(deeds(story)).containsOnlyOnce("authorize");
  }

  @Test
  void aStageWhoseTurnHasNotComeTakesNoVotes() {
    Story story = major();
    assertThatThrownBy(() -> story.approves(world.leader, "IT leadership"))
        .isInstanceOf(Forbidden.class)
        .hasMessage("It is not the turn of IT leadership.");
  }

  @Test
  void aRefusalRejectsTheChangeWithItsReasons() {
    Story story = major();
    story.votes(world.clientApprover, "Client", new Decision.Reject("Payroll that night"));
    assertThat(story.change().state()).isEqualTo(State.REJECTED);
    assertThat(story.approval().ended()).isEqualTo("REFUSED");
    assertThat(events(story).stream().map(LedgerEvent::reason))
        .anyMatch(reason -> reason.contains("“Payroll that night”"));
  }

  @Test
  void theRequesterAndTheImplementersDoNotDecide() {
    worlds.staff(world, "Just Somebody", Role.CAB_MEMBER);
    Story story = major();
    assertThatThrownBy(() -> story.approves(world.requester, "CAB")).isInstanceOf(Forbidden.class);
    story.nameImplementers(Set.of(world.cabMember));
    assertThatThrownBy(() -> story.approves(world.cabMember, "CAB"))
        .isInstanceOf(Forbidden.class)
        .hasMessageContaining("Who asked for a change or makes it does not decide");
  }

  @Test
  void whoAnswersForAChangeIsNoPeerOfIts() {
    Story story = normal(1);
    story.nameOwner(world.secondImplementer);
    assertThat(story.stage("Change manager or peer").bench().eligible())
        .contains(world.changeManager.id())
        .doesNotContain(world.secondImplementer.id());
    assertThatThrownBy(() -> story.approves(world.secondImplementer, "Change manager or peer"))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void twoLastVotersAtOnceAuthoriseOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      Person second = worlds.staff(world, "Erik Emergency " + round, Role.ECAB_MEMBER);
      Story other = emergency();
      List<Callable<Approval>> votes =
          List.of(
              () -> other.approves(world.ecabMember, "ECAB"), () -> other.approves(second, "ECAB"));
      assertThat(atOnce(votes)).isEqualTo(1);
      assertThat(other.change().state()).isEqualTo(State.SCHEDULED);
      assertThat(deeds(other)).containsOnlyOnce("authorize");
    }
  }

  @Test
  void aVoteCanBeWithdrawnUntilTheRouteIsDone() {
    Story story = major();
    story.approves(world.clientApprover, "Client");
    Ballot ballot = story.stage("Client").ballots().getFirst();
    world.as(
        world.clientApprover,
        () -> approvals.withdraw(world.actor(world.clientApprover), story.id, ballot.id()));
    assertThat(story.stage("Client").standing().passes()).isFalse();
    assertThatThrownBy(() ->
            world.as(
                world.cabMember,
                () -> approvals.withdraw(world.actor(world.cabMember), story.id, ballot.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aConditionStopsTheStartUntilItIsTickedOff() {
    Story story = major();
    story.votes(
        world.clientApprover, "Client", new Decision.Approve("Only with the vendor on call"));
    story.approves(world.cabMember, "CAB");
    story.approves(world.secondCabMember, "CAB");
    story.approves(world.leader, "IT leadership");
    assertThat(story.blockers(Transition.START)).contains("condition-open");
    OpenCondition condition =
        world.inAccount(() -> approvals.conditionsOf(story.change())).getFirst();
    world.doAs(
        world.requester,
        () ->
            approvals.meet(
                world.actor(world.requester), story.id, condition.vote(), "Ticket V-12 confirmed"));
    assertThat(story.blockers(Transition.START)).doesNotContain("condition-open");
  }

  @Test
  void aStageCanBeSetAsideByTheRoleThePolicyNamesWithAReason() {
    Story story = major();
    story.approves(world.cabMember, "CAB");
    story.approves(world.secondCabMember, "CAB");
    assertThatThrownBy(() -> setAside(story, world.changeManager, "Client", "She is ill"))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> setAside(story, world.leader, "Client", " "))
        .isInstanceOf(Invalid.class);
    setAside(story, world.leader, "Client", "She is ill; told by telephone");
    assertThat(story.stage("Client").standing()).isInstanceOf(Standing.Overridden.class);
  }

  @Test
  void aRouteWithoutPeopleIsAnErrorThatAChangeManagerMends() {
    Story story = major();
    story.nameImplementers(Set.of(world.cabMember, world.secondCabMember, world.thirdCabMember));
    assertThat(story.stage("CAB").standing()).isInstanceOf(Standing.Broken.class);
    assertThat(story.approval().verdict()).isEqualTo(RouteStanding.Verdict.BROKEN);
    world.as(
        world.changeManager,
        () ->
            approvals.addApprover(
                world.actor(world.changeManager),
                story.id,
                story.stage("CAB").id(),
                world.serviceOwner.id(),
                "The whole board works on it"));
    assertThat(story.stage("CAB").standing()).isInstanceOf(Standing.Unsatisfied.class);
    story.approves(world.serviceOwner, "CAB");
    assertThat(story.stage("CAB").standing()).isInstanceOf(Standing.Satisfied.class);
  }

  @Test
  void theRiskChoosesTheRoute() {
    assertThat(normal(1).approval().caseName()).isEqualTo("normal, low");
    assertThat(normal(2).approval().caseName()).isEqualTo("normal, medium");
    assertThat(normal(2).stage("Service owners").standing())
        .isInstanceOf(Standing.NotApplicable.class);
  }

  @Test
  void whatWaitsForSomebodyIsWhereTheyMayDecideNow() {
    Story story = major();
    assertThat(waiting(world.cabMember)).containsExactly(story.change().number());
    assertThat(waiting(world.leader)).isEmpty();
    assertThat(waiting(world.requester)).isEmpty();
    story.approves(world.cabMember, "CAB");
    assertThat(waiting(world.cabMember)).isEmpty();
  }

  @Test
  void theTimeTakenForADecisionIsMeasuredFromTheFirstLook() {
    Story story = major();
    world.doAs(
        world.cabMember, () -> approvals.looked(world.actor(world.cabMember), story.change()));
    clock.tick(Duration.ofSeconds(95));
    story.approves(world.cabMember, "CAB");
    assertThat(story.stage("CAB").ballots().getFirst().secondsTaken()).isEqualTo(95);
  }

  @Test
  void anotherAccountSeesNothingOfIt() {
    Story story = major();
    World rival = world.rival();
    assertThatThrownBy(() ->
            rival.as(
                rival.leader,
                () ->
                    approvals.vote(
                        rival.actor(rival.leader),
                        story.id,
                        new Choice(
                            story.stage("CAB").id(),
                            rival.leader.id(),
                            new Decision.Approve(),
                            1))))
        .isInstanceOf(NotFound.class);
  }

  private Story major() {
    return Story.asked(world, doors, ChangeType.NORMAL, true, 2);
  }

  private Story normal(int score) {
    return Story.asked(world, doors, ChangeType.NORMAL, false, score);
  }

  private Story emergency() {
    return Story.asked(world, doors, ChangeType.EMERGENCY, false, 0);
  }

  private Approval setAside(Story story, Person person, String stage, String reason) {
    return world.as(
        person,
        () -> approvals.setAside(world.actor(person), story.id, story.stage(stage).id(), reason));
  }

  private List<Integer> waiting(Person person) {
    return world.as(person, () -> approvals.waitingFor(world.actor(person))).stream()
        .map(change -> change.number())
        .toList();
  }

  private List<String> deeds(Story story) {
    return world.inAccount(() -> ledger.of("change", story.id.value(), null, 100)).items().stream()
        .map(LedgerEvent::deed)
        .toList();
  }

  private List<LedgerEvent> events(Story story) {
    return Stream.of("change", "approval")
        .flatMap(room ->
            world.inAccount(() -> ledger.of(room, story.id.value(), null, 100)).items().stream())
        .toList();
  }

  private static int atOnce(List<Callable<Approval>> votes) throws Exception {
    int done = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(votes.size())) {
      for (Future<Approval> vote : threads.invokeAll(votes)) {
        done += succeeded(vote) ? 1 : 0;
      }
    }
    return done;
  }

  private static boolean succeeded(Future<Approval> vote) throws InterruptedException {
    try {
      vote.get();
      return true;
    } catch (ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(Stale.class);
      return false;
    }
  }
}
