package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Blocker;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Offer;
import io.tidegate.change.Safeguards;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Account;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.Delegations;
import io.tidegate.directory.Person;
import io.tidegate.execution.Rehearsals;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.MaterialRules;
import io.tidegate.policy.Policies;
import io.tidegate.risk.Risks;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class ApprovalsTest {
  private static final Edit SAFER =
      new Edit.StateSafeguards(new Safeguards("One port is open", "None", "None", false, null));

  @Autowired Approvals approvals;
  @Autowired Changes changes;
  @Autowired Policies policies;
  @Autowired Risks risks;
  @Autowired Rehearsals rehearsals;
  @Autowired Accounts accounts;
  @Autowired Delegations delegations;
  @Autowired Ledger ledger;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired ApprovalSweep sweep;

  World world;

  @BeforeEach
  void aWorld() {
    world = worlds.msp();
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
  void aMaterialEditReopensAndCarriesOnlyWhatItDidNotTouch() {
    Story story = scheduled();
    story.nameImplementers(Set.of(world.secondImplementer));
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    assertThat(story.change().revision()).isEqualTo(2);
    assertThat(story.stage("Client").standing()).isInstanceOf(Standing.Satisfied.class);
    assertThat(story.stage("Client").ballots()).allMatch(Ballot::carried);
    assertThat(story.stage("CAB").standing().evidence().votes()).isEmpty();
    assertThat(story.stage("CAB").turn()).isTrue();
  }

  @Test
  void anEditOfTheWindowLeavesNoApprovalStanding() {
    Story story = scheduled();
    story.moveWindow(9);
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    assertThat(story.approval().stages())
        .allSatisfy(stage -> assertThat(stage.standing().evidence().votes()).isEmpty());
  }

  @Test
  void aVoteOnARevisionThatIsGoneIsStale() {
    Story story = major();
    Choice seen =
        new Choice(story.stage("CAB").id(), world.cabMember.id(), new Decision.Approve(), 1);
    story.moveWindow(9);
    assertThatThrownBy(() ->
            world.as(
                world.cabMember,
                () -> approvals.vote(world.actor(world.cabMember), story.id, seen)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void reworkLapsesAllApprovals() {
    Story story = scheduled();
    story.takes(world.changeManager, Transition.REWORK);
    assertThat(story.approval().ended()).isEqualTo("LAPSED");
    story.takes(world.requester, Transition.SUBMIT);
    story.takes(world.requester, Transition.REQUEST_APPROVAL);
    assertThat(story.approval().stages())
        .allSatisfy(stage -> assertThat(stage.ballots()).isEmpty());
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
  void aDelegateVotesAsThePersonTheyStandInForAndTheLedgerSaysSo() {
    Story story = major();
    delegate(world.cabMember, world.auditor);
    story.votesAs(world.auditor, world.cabMember, "CAB", new Decision.Approve());
    Vote vote = story.stage("CAB").standing().evidence().votes().getFirst();
    assertThat(vote.voter()).isEqualTo(world.cabMember.id());
    assertThat(vote.hand()).isEqualTo(world.auditor.id());
    assertThat(events(story).stream().filter(event -> event.deed().equals("approved")))
        .extracting(LedgerEvent::onBehalfOf)
        .containsExactly(world.cabMember.id());
  }

  @Test
  void oneHandCountsOnceInAStage() {
    Story story = major();
    delegate(world.cabMember, world.secondCabMember);
    story.approves(world.secondCabMember, "CAB");
    assertThatThrownBy(() ->
            story.votesAs(world.secondCabMember, world.cabMember, "CAB", new Decision.Approve()))
        .isInstanceOf(Forbidden.class)
        .hasMessageContaining("one person counts once");
  }

  @Test
  void nobodyStandsInWithoutADelegation() {
    Story story = major();
    assertThatThrownBy(
            () -> story.votesAs(world.auditor, world.cabMember, "CAB", new Decision.Approve()))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void aConditionStopsTheStartUntilItIsTickedOff() {
    Story story = major();
    story.votes(
        world.clientApprover, "Client", new Decision.Approve("Only with the vendor on call"));
    story.approves(world.cabMember, "CAB");
    story.approves(world.secondCabMember, "CAB");
    story.approves(world.leader, "IT leadership");
    assertThat(blockers(story, Transition.START)).contains("condition-open");
    OpenCondition condition =
        world.inAccount(() -> approvals.conditionsOf(story.change())).getFirst();
    world.doAs(
        world.requester,
        () ->
            approvals.meet(
                world.actor(world.requester), story.id, condition.vote(), "Ticket V-12 confirmed"));
    assertThat(blockers(story, Transition.START)).doesNotContain("condition-open");
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
  void aRiskThatRisesUnderApprovalTakesTheWiderRoute() {
    Story story = normal(1);
    story.assess(risks, 2);
    assertThat(story.approval().caseName()).isEqualTo("normal, medium");
    assertThat(story.approval().revision()).isEqualTo(2);
  }

  @Test
  void inSoloModeASelfApprovalWaitsOutTheCoolOff() {
    world = worlds.smb();
    solo();
    Story story = alone(2);
    JudgedStage stage = story.stage("Change manager");
    assertThat(stage.bench().coolOff()).isEqualTo(Duration.ofHours(24));
    story.approves(world.requester, "Change manager");
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    clock.tick(Duration.ofHours(24).minusSeconds(1));
    sweep.run();
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    clock.tick(Duration.ofSeconds(1));
    sweep.run();
    assertThat(story.change().state()).isEqualTo(State.SCHEDULED);
  }

  @Test
  void soloModeDoesNotCoverHighRisk() {
    world = worlds.smb();
    solo();
    Story story = alone(3);
    assertThat(story.approval().caseName()).isEqualTo("normal, high");
    assertThat(story.approval().verdict()).isEqualTo(RouteStanding.Verdict.BROKEN);
  }

  @Test
  void withoutSoloModeNobodyApprovesTheirOwnRequest() {
    world = worlds.smb();
    Story story = alone(2);
    assertThat(story.approval().verdict()).isEqualTo(RouteStanding.Verdict.BROKEN);
    assertThatThrownBy(() -> story.approves(world.requester, "Change manager"))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void aSpokenWordCountsAtOnceAndIsConfirmedByOnesOwnSignIn() {
    Story story = emergency();
    speak(story);
    assertThat(story.change().state()).isEqualTo(State.SCHEDULED);
    assertThat(blockers(story, Transition.START)).doesNotContain("approval-missing");
    VerbalWord word = words(story).getFirst();
    assertThatThrownBy(() -> answer(story, world.leader, word, true, ""))
        .isInstanceOf(Forbidden.class);
    answer(story, world.ecabMember, word, true, "");
    assertThat(words(story).getFirst().standing()).isEqualTo(VerbalWord.Standing.CONFIRMED);
    assertThatThrownBy(() -> answer(story, world.ecabMember, word, false, "No"))
        .isInstanceOf(Stale.class);
  }

  @Test
  void aDeniedWordSendsTheChangeBackToBeAuthorised() {
    Story story = emergency();
    speak(story);
    answer(story, world.ecabMember, words(story).getFirst(), false, "I was asleep");
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    assertThat(story.stage("ECAB").standing().evidence().votes()).isEmpty();
  }

  @Test
  void onlyAnEmergencyIsAuthorisedByWordOfMouth() {
    Story story = major();
    assertThatThrownBy(() -> speak(story)).isInstanceOf(Forbidden.class);
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

  @Test
  void aChangeKeepsThePolicyUnderWhichItWasSubmitted() {
    Story before = scheduled();
    adopt(new MaterialRules(Set.of("safeguards")));
    before.edit(SAFER);
    assertThat(before.change().state()).isEqualTo(State.AUTHORIZE);
    assertThat(before.change().revision()).isEqualTo(2);
    assertThat(before.stage("CAB").standing().evidence().votes()).isEmpty();
  }

  @Test
  void anEditOfWhatThePolicyCallsHarmlessLeavesTheApprovalStanding() {
    adopt(new MaterialRules(Set.of("safeguards")));
    Story story = scheduled();
    story.edit(SAFER);
    assertThat(story.change().state()).isEqualTo(State.SCHEDULED);
    assertThat(story.approval().givenFor(story.change().revision())).isTrue();
    story.nameImplementers(Set.of(world.secondImplementer));
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
  }

  @Test
  void whatIsReworkedAndSubmittedAgainLivesByTheNewPolicy() {
    Story story = scheduled();
    int first = story.change().policyVersion();
    int second = adopt(new MaterialRules(Set.of("safeguards")));
    story.takes(world.changeManager, Transition.REWORK);
    assertThat(story.change().policyVersion()).isEqualTo(first);
    story.takes(world.requester, Transition.SUBMIT);
    assertThat(story.change().policyVersion()).isEqualTo(second);
  }

  private int adopt(MaterialRules rules) {
    return world.as(
        world.administrator,
        () ->
            policies.adopt(
                world.actor(world.administrator),
                null,
                MaterialRules.SECTION,
                rules,
                "Looked at every night anyway"));
  }

  private Story major() {
    return Story.asked(world, doors(), ChangeType.NORMAL, true, 2);
  }

  private Story normal(int score) {
    return Story.asked(world, doors(), ChangeType.NORMAL, false, score);
  }

  private Story.Doors doors() {
    return new Story.Doors(changes, approvals, risks, rehearsals);
  }

  private Story emergency() {
    return Story.asked(world, doors(), ChangeType.EMERGENCY, false, 0);
  }

  private Story scheduled() {
    Story story = major();
    story.approves(world.cabMember, "CAB");
    story.approves(world.secondCabMember, "CAB");
    story.approves(world.clientApprover, "Client");
    story.approves(world.leader, "IT leadership");
    assertThat(story.change().state()).isEqualTo(State.SCHEDULED);
    return story;
  }

  private void solo() {
    Account account = world.inAccount(() -> accounts.get(world.id()));
    world.as(
        world.administrator,
        () ->
            accounts.switchSoloMode(
                world.actor(world.administrator), true, "There are two of us", account.version()));
  }

  /** The other one of the two makes it, so that nobody is left to decide. */
  private Story alone(int score) {
    Story story = Story.asked(world, doors(), ChangeType.NORMAL, false, score);
    story.nameImplementers(Set.of(world.secondImplementer));
    return story;
  }

  @Test
  void whoOnlyReadsWritesNoSpokenAuthorisationDown() {
    Story story = emergency();

    assertThatThrownBy(() -> speak(story, world.auditor)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> speak(story, world.clientViewer)).isInstanceOf(Forbidden.class);
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
  }

  private void speak(Story story) {
    speak(story, world.implementer);
  }

  private void speak(Story story, Person writer) {
    world.doAs(
        writer,
        () ->
            approvals.recordWord(
                world.actor(writer),
                story.id,
                new SpokenWord(world.ecabMember.id(), clock.instant(), "telephone")));
  }

  private List<VerbalWord> words(Story story) {
    return world.inAccount(() -> approvals.wordsOn(changes.get(story.id)));
  }

  private void answer(Story story, Person person, VerbalWord word, boolean yes, String said) {
    world.doAs(
        person, () -> approvals.answerWord(world.actor(person), story.id, word.vote(), yes, said));
  }

  private Approval setAside(Story story, Person person, String stage, String reason) {
    return world.as(
        person,
        () -> approvals.setAside(world.actor(person), story.id, story.stage(stage).id(), reason));
  }

  private void delegate(Person principal, Person delegate) {
    LocalDate today = clock.instant().atZone(principal.zone()).toLocalDate();
    world.as(
        principal,
        () ->
            delegations.add(
                world.actor(principal), principal.id(), delegate.id(), today, today.plusDays(9)));
  }

  private List<Integer> waiting(Person person) {
    return world.as(person, () -> approvals.waitingFor(world.actor(person))).stream()
        .map(change -> change.number())
        .toList();
  }

  private List<String> blockers(Story story, Transition transition) {
    return world
        .as(
            world.implementer,
            () -> changes.offers(world.actor(world.implementer), changes.get(story.id)))
        .stream()
        .filter(offer -> offer.transition() == transition)
        .map(Offer::blockers)
        .flatMap(List::stream)
        .map(Blocker::code)
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
