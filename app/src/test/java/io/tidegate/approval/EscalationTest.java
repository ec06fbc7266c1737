package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.approval.ApprovalRules.Deadlines;
import io.tidegate.approval.ApprovalRules.Escalation;
import io.tidegate.approval.ApprovalRules.Step;
import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.Policies;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An overdue decision goes on to whom the policy names; it never decides by itself. */
@TidegateTest
class EscalationTest {
  @Autowired Story.Doors doors;
  @Autowired OpenDecisions decisions;
  @Autowired Escalations escalations;
  @Autowired Overdue overdue;
  @Autowired Approvals approvals;
  @Autowired Changes changes;
  @Autowired Policies policies;
  @Autowired Ledger ledger;
  @Autowired Outbox outbox;
  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void aWorld() {
    clock.set(TestClock.START);
    world = worlds.msp();
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void whatIsOverdueGoesOnToWhomThePolicyNamesAndDecidesNothing() {
    Story story = major();
    sweep();
    assertThat(story.stage("CAB").escalated()).isEqualTo(Escalated.NOT);
    clock.tick(Duration.ofDays(5));
    sweep();
    sweep();
    assertThat(story.stage("CAB").escalated().to()).containsExactly(world.leader.id());
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    assertThat(deeds(story))
        .filteredOn("decision-escalated"::equals)
        .as("once for the CAB and once for the client's approver")
        .hasSize(2);
    assertThat(outbox.awaited(world, world.leader, "approval-escalated").subject())
        .contains(story.change().code());
  }

  @Test
  void whoItWentOnToGivesOneVoteInSomebodysPlaceAndNoMore() {
    Story story = major();
    clock.tick(Duration.ofDays(5));
    sweep();
    assertThat(world.as(world.leader, () -> approvals.waitingFor(world.actor(world.leader))))
        .extracting(change -> change.id())
        .contains(story.id);
    story.votesAs(world.leader, world.cabMember, "CAB", new Decision.Approve());
    assertThat(story.stage("CAB").standing().evidence().yes()).isEqualTo(1);
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    assertThatThrownBy(
            () -> story.votesAs(world.leader, world.secondCabMember, "CAB", new Decision.Approve()))
        .isInstanceOf(Forbidden.class)
        .hasMessageContaining("one person counts once");
    story.approves(world.secondCabMember, "CAB");
    assertThat(story.stage("CAB").standing().passes()).isTrue();
  }

  @Test
  void whoeverMakesTheChangeIsNeverNext() {
    Story story = major();
    story.nameImplementers(Set.of(world.leader));
    clock.tick(Duration.ofDays(5));
    sweep();
    assertThat(story.stage("CAB").escalated()).isEqualTo(Escalated.NOT);
    assertThat(deeds(story)).contains("decision-overdue").doesNotContain("decision-escalated");
  }

  @Test
  void changeManagersEscalateByHandOnceWithAReasonAndNeverToThemselves() {
    adopt(new Deadlines(2, 30, 50), Escalation.to(PresetRoutes.MANAGERS));
    Story story = major();
    assertThatThrownBy(() -> escalate(world.cabMember, story, "Late"))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> escalate(world.changeManager, story, " ")).isInstanceOf(Invalid.class);
    escalate(world.changeManager, story, "The board is at a fair");
    assertThat(story.stage("CAB").escalated().to())
        .contains(world.secondChangeManager.id())
        .doesNotContain(world.changeManager.id());
    assertThatThrownBy(() -> escalate(world.secondChangeManager, story, "Again"))
        .isInstanceOf(Stale.class);
    clock.tick(Duration.ofDays(5));
    sweep();
    assertThat(story.stage("CAB").escalated().to())
        .as("what was done by hand is not done again by time")
        .doesNotContain(world.changeManager.id());
  }

  @Test
  void whereThePolicyNamesNobodyChangeManagersAreToldAndNameAnApprover() {
    adopt(new Deadlines(2, 30, 50), Escalation.NOBODY);
    Story story = major();
    assertThatThrownBy(() -> escalate(world.changeManager, story, "Late"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("Name an approver instead");
    clock.tick(Duration.ofDays(5));
    sweep();
    assertThat(story.stage("CAB").escalated()).isEqualTo(Escalated.NOT);
    assertThat(outbox.awaited(world, world.changeManager, "approval-overdue").subject())
        .contains(story.change().code());
  }

  @Test
  void whatStillWaitsGoesOnFurtherStepByStepAndDecidesNothing() {
    adopt(
        new Deadlines(2, 30, 50),
        new Escalation(
            false,
            List.of(PresetRoutes.LEADERSHIP),
            List.of(
                new Step(24, false, List.of(PresetRoutes.MANAGERS)),
                new Step(12, false, List.of(new Approvers.OnePerson(world.auditor.id()))))));
    Story story = major();
    clock.tick(Duration.ofDays(5));
    sweep();
    clock.tick(Duration.ofHours(23));
    sweep();
    assertThat(to(story)).containsExactly(world.leader.id());
    clock.tick(Duration.ofHours(1));
    sweep();
    sweep();
    assertThat(to(story))
        .contains(world.leader.id(), world.changeManager.id(), world.secondChangeManager.id())
        .doesNotContain(world.auditor.id());
    clock.tick(Duration.ofHours(12));
    sweep();
    assertThat(to(story)).contains(world.leader.id(), world.auditor.id());
    clock.tick(Duration.ofDays(9));
    sweep();
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    assertThat(deeds(story))
        .filteredOn("decision-escalated"::equals)
        .as("three steps of the CAB and three of the client's approver")
        .hasSize(6);
    assertThat(outbox.awaited(world, world.auditor, "approval-escalated").subject())
        .contains(story.change().code());
    assertThat(outbox.to(world, world.leader, "approval-escalated"))
        .as("whoever it went on to before is not asked again")
        .hasSize(2);
  }

  @Test
  void aStepThatNamesNobodyKeepsNoneAfterItWaitingAndWhatIsDecidedGoesNoFurther() {
    adopt(
        new Deadlines(2, 30, 50),
        new Escalation(
            false, List.of(), List.of(new Step(4, false, List.of(PresetRoutes.LEADERSHIP)))));
    Story story = major();
    clock.tick(Duration.ofDays(5));
    sweep();
    assertThat(to(story)).isEmpty();
    story.approves(world.clientApprover, "Client");
    clock.tick(Duration.ofHours(4));
    sweep();
    assertThat(to(story)).containsExactly(world.leader.id());
    assertThat(story.stage("Client").escalated()).isEqualTo(Escalated.NOT);
  }

  @Test
  void inAnEmergencyTheNextStepComesSooner() {
    adopt(
        new Deadlines(2, 30, 50),
        new Escalation(
            false,
            List.of(),
            List.of(
                new Step(24, 15, false, List.of(new Approvers.OnePerson(world.auditor.id()))))));
    Story normal = major();
    Story emergency = Story.asked(world, doors, ChangeType.EMERGENCY, false, 0);
    clock.tick(Duration.ofMinutes(30));
    sweep();
    clock.tick(Duration.ofMinutes(14));
    sweep();
    assertThat(wentTo(emergency)).isEmpty();
    clock.tick(Duration.ofMinutes(1));
    sweep();
    assertThat(wentTo(emergency)).containsExactly(world.auditor.id());
    assertThat(emergency.change().state()).isEqualTo(State.AUTHORIZE);
    clock.tick(Duration.ofDays(5));
    sweep();
    clock.tick(Duration.ofHours(23));
    sweep();
    assertThat(to(normal)).as("another change takes its hours").isEmpty();
    clock.tick(Duration.ofHours(1));
    sweep();
    assertThat(to(normal)).containsExactly(world.auditor.id());
  }

  private static Set<PersonId> wentTo(Story story) {
    return story.approval().stages().getFirst().escalated().to();
  }

  private Set<PersonId> to(Story story) {
    return story.stage("CAB").escalated().to();
  }

  @Test
  void theyAreRemindedWhenAsMuchOfTheTimeHasPassedAsTheirPolicySays() {
    adopt(new Deadlines(10, 30, 10), Escalation.NOBODY);
    major();
    clock.tick(Duration.ofHours(30));
    sweep();
    assertThat(outbox.awaited(world, world.cabMember, "approval-reminded").subject())
        .as("a tenth of two weeks, and not half of them")
        .isNotEmpty();
  }

  @Test
  void thePagesSayToWhomItWentAndOfferIt() {
    Story story = major();
    String page = "/changes/" + story.change().number() + "/approval";
    assertThat(browser.get(world, world.changeManager, page))
        .bodyText()
        .contains("Escalate a decision");
    assertThat(send(page, story, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(send(page, story, "It is due tonight")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(browser.get(world, world.changeManager, page))
        .bodyText()
        .contains("Escalated to " + world.leader.name());
    assertThat(browser.get(world, world.leader, page))
        .bodyText()
        .contains("in the place of " + world.cabMember.name());
    clock.tick(Duration.ofDays(5));
    assertThat(browser.get(world, world.changeManager, "/decisions"))
        .bodyText()
        .contains("escalated to " + world.leader.name(), "approval#mend");
  }

  @Test
  void programsEscalateToo() {
    Story story = major();
    String path =
        "/api/v1/changes/%d/approval/stages/%s/escalation"
            .formatted(story.change().number(), story.stage("CAB").id());
    Api.Calls manager = api.as(world, world.changeManager);
    assertThat(manager.post(path, "{\"reason\": \"Late\"}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.stages[0].escalatedTo[0]")
        .isEqualTo(world.leader.name());
    assertThat(manager.post(path, "{\"reason\": \"Late\"}")).hasStatus(HttpStatus.CONFLICT);
    assertThat(manager.get("/api/v1/decisions"))
        .bodyJson()
        .extractingPath("$.items[?(@.name == 'CAB')].escalatedTo[0]")
        .asArray()
        .containsExactly(world.leader.id().toString());
  }

  private MvcTestResult send(String page, Story story, String reason) {
    return browser
        .post(world, world.changeManager, page + "/escalations")
        .param("escalation-stage", story.stage("CAB").id().toString())
        .param("escalation-reason", reason)
        .exchange();
  }

  private void escalate(Person by, Story story, String reason) {
    world.doAs(
        by, () -> decisions.escalate(world.actor(by), story.id, story.stage("CAB").id(), reason));
  }

  private void adopt(Deadlines deadlines, Escalation escalation) {
    ApprovalRules itil = ApprovalRules.itil();
    Person manager = world.changeManager;
    world.doAs(
        manager,
        () ->
            policies.adopt(
                world.actor(manager),
                world.bakery.id(),
                ApprovalSection.APPROVAL,
                new ApprovalRules(
                    itil.routes(), deadlines, itil.solo(), Set.of(Role.IT_LEADERSHIP), escalation),
                "They asked"));
  }

  private void sweep() {
    world.inAccount(() -> {
      overdue.remind(world.account.id());
      escalations.due().forEach(escalations::byTime);
      escalations.furtherDue().forEach(escalations::further);
      return true;
    });
  }

  private Story major() {
    return Story.asked(world, doors, ChangeType.NORMAL, true, 2);
  }

  private List<String> deeds(Story story) {
    return world
        .inAccount(() -> ledger.of("approval", story.id.value(), null, 100))
        .items()
        .stream()
        .map(LedgerEvent::deed)
        .toList();
  }
}
