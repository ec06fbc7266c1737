package io.tidegate.approval;

import static io.tidegate.testkit.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.directory.Delegation;
import io.tidegate.directory.Delegations;
import io.tidegate.directory.Person;
import io.tidegate.mail.StoredMail;
import io.tidegate.policy.MaterialRules;
import io.tidegate.policy.Policies;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.Passerby;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class DecisionLinksTest {
  private static final String ASKED = "approval-asked";

  @Autowired Story.Doors doors;
  @Autowired Approvals approvals;
  @Autowired Changes changes;
  @Autowired Policies policies;
  @Autowired Delegations delegations;
  @Autowired Worlds worlds;
  @Autowired Passerby passerby;
  @Autowired Outbox outbox;
  @Autowired SettableClock clock;
  @Autowired ApprovalSweep sweep;

  World world;
  Instant before;

  @BeforeEach
  void northlight() {
    world = worlds.msp();
    before = clock.instant();
  }

  @AfterEach
  void putTheClockBack() {
    clock.set(before);
  }

  @Test
  void whoIsAskedReadsInTheirZoneWhatTheDecisionRestsOn() {
    Story story = asked();
    StoredMail mail = outbox.awaited(world, world.clientApprover, ASKED);
    Times berlin = new Times(world.clientApprover.zone(), clock);
    assertThat(mail.subject())
        .isEqualTo("Decide on " + story.change().code() + ": Replace the switch");
    assertThat(mail.text())
        .contains("It fails", "Risk: Medium 10", "Takes 20 min as rehearsed, by", "Client approver")
        .contains("Window: " + berlin.span(Objects.requireNonNull(story.change().window())))
        .contains("Times are in Europe/Berlin");
    assertThat(outbox.awaited(world, world.cabMember, ASKED).text()).contains("Europe/London");
  }

  @Test
  void nobodyElseIsAsked() {
    asked();
    outbox.awaited(world, world.cabMember, ASKED);
    outbox.awaited(world, world.clientApprover, ASKED);
    assertThat(List.of(world.requester, world.implementer, world.leader, world.otherClientApprover))
        .allSatisfy(person -> assertThat(outbox.to(world, person, ASKED)).isEmpty());
  }

  @Test
  void aLinkGivesOneVoteWithoutSigningIn() {
    Story story = asked();
    String link = link(world.cabMember);
    assertThat(passerby.open(link))
        .hasStatusOk()
        .bodyText()
        .contains("Your decision", "It fails", "Roll back by", "The link takes one decision");
    assertThat(approve(story, link, world.cabMember))
        .hasStatusOk()
        .bodyText()
        .contains("You approved revision 1 of " + story.change().code());
    Ballot ballot = story.stage("CAB").ballots().getFirst();
    assertThat(ballot.vote().voter()).isEqualTo(world.cabMember.id());
    assertThat(ballot.origin()).isEqualTo("mail-link");
    assertThat(approve(story, link, world.cabMember)).hasStatus(HttpStatus.GONE);
    assertThat(passerby.open(link)).hasStatus(HttpStatus.GONE);
    assertThat(story.stage("CAB").ballots()).hasSize(1);
  }

  @Test
  void aLinkShowsWhatCollidesButLeadsNowhereElse() {
    Story story = asked();
    Story other = asked();
    assertThat(passerby.open(link(story)))
        .bodyText()
        .contains("Ivan Implement is also in " + other.change().code())
        .doesNotContain("href=\"/changes/");
  }

  @Test
  void openingALinkDecidesNothingHoweverOften() {
    Story story = asked();
    String link = link(world.cabMember);
    for (int i = 0; i < 3; i++) {
      assertThat(passerby.open(link)).hasStatusOk();
    }
    assertThat(story.stage("CAB").ballots()).isEmpty();
  }

  @Test
  void aRejectionNeedsAReasonAndTheLinkStaysGoodUntilThen() {
    Story story = asked();
    String link = link(world.clientApprover);
    assertThat(reject(story, link, world.clientApprover, " "))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Say why you reject it");
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    assertThat(reject(story, link, world.clientApprover, "Payroll that night")).hasStatusOk();
    assertThat(story.change().state()).isEqualTo(State.REJECTED);
  }

  @Test
  void anEditKillsTheLinkAndWhoIsConcernedGetsAnother() {
    Story story = asked();
    String link = link(world.cabMember);
    String option = option(story, world.cabMember);
    story.moveWindow(9);
    assertThat(passerby.open(link))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("was edited: revision 2 is now to be decided", "Sign in");
    assertThat(approve(option, link, 2)).hasStatus(HttpStatus.CONFLICT);
    assertThat(story.stage("CAB").ballots()).isEmpty();
    await().until(() -> outbox.to(world, world.cabMember, ASKED).size() == 2);
    assertThat(outbox.to(world, world.cabMember, ASKED).getFirst().text())
        .contains("Edited since: ", "Window");
    assertThat(approve(story, link(world.cabMember), world.cabMember)).hasStatusOk();
  }

  @Test
  void aLinkShownForAnEarlierRevisionDoesNotApproveALaterOne() {
    Story story = asked();
    assertThat(approve(option(story, world.cabMember), link(world.cabMember), 7))
        .hasStatus(HttpStatus.CONFLICT);
    assertThat(story.stage("CAB").ballots()).isEmpty();
  }

  @Test
  void whatWasDecidedOnThePageIsNotDecidedAgainByLink() {
    Story story = asked();
    String link = link(world.cabMember);
    story.approves(world.cabMember, "CAB");
    assertThat(passerby.open(link)).hasStatus(HttpStatus.CONFLICT);
    assertThat(reject(story, link, world.cabMember, "No")).hasStatus(HttpStatus.CONFLICT);
    assertThat(story.stage("CAB").standing().evidence().yes()).isOne();
  }

  @Test
  void whoDecidesTooLateByLinkGetsTheirWordsBack() {
    Story story = asked();
    String link = link(world.cabMember);
    approve(story, link, world.cabMember);
    assertThat(reject(story, link, world.cabMember, "The vendor is away"))
        .hasStatus(HttpStatus.GONE)
        .bodyText()
        .contains("You had written", "The vendor is away");
    String late = link(world.thirdCabMember);
    story.approves(world.secondCabMember, "CAB");
    assertThat(reject(story, late, world.thirdCabMember, "Payroll runs then"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("You had written", "Payroll runs then");
  }

  @Test
  void aStageThatEndedTakesNoVoteByLink() {
    Story story = asked();
    String link = link(world.thirdCabMember);
    story.approves(world.cabMember, "CAB");
    story.approves(world.secondCabMember, "CAB");
    assertThat(reject(story, link, world.thirdCabMember, "No")).hasStatus(HttpStatus.CONFLICT);
    assertThat(story.stage("CAB").standing()).isInstanceOf(Standing.Satisfied.class);
  }

  @Test
  void whoCameToImplementTheChangeDecidesByLinkNoMoreThanByPage() {
    world.as(
        world.administrator,
        () ->
            policies.adopt(
                world.actor(world.administrator),
                null,
                MaterialRules.SECTION,
                new MaterialRules(Set.of("people")),
                "Rotas change daily"));
    Story story = asked();
    String link = link(world.cabMember);
    String option = option(story, world.cabMember);
    story.nameImplementers(Set.of(world.cabMember));
    assertThat(story.change().revision()).isEqualTo(1);
    assertThat(approve(option, link, 1)).hasStatus(HttpStatus.CONFLICT);
    assertThat(story.stage("CAB").ballots()).isEmpty();
  }

  @Test
  void whoStandsInIsAskedTooAndOnlyWhileTheyStandIn() {
    Delegation delegation = delegate(world.cabMember, world.auditor);
    Story story = asked();
    assertThat(outbox.awaited(world, world.auditor, ASKED).text())
        .contains("In the place of: Carla Board");
    String link = link(world.auditor);
    world.doAs(
        world.cabMember, () -> delegations.withdraw(world.actor(world.cabMember), delegation.id()));
    assertThat(approve(story, link, world.cabMember)).hasStatus(HttpStatus.CONFLICT);
    assertThat(story.stage("CAB").ballots()).isEmpty();
  }

  @Test
  void whoStandsInVotesAsThePersonTheyStandInFor() {
    delegate(world.cabMember, world.auditor);
    Story story = asked();
    assertThat(approve(story, link(world.auditor), world.cabMember)).hasStatusOk();
    Vote vote = story.stage("CAB").ballots().getFirst().vote();
    assertThat(vote.voter()).isEqualTo(world.cabMember.id());
    assertThat(vote.hand()).isEqualTo(world.auditor.id());
  }

  @Test
  void aLinkOfAnotherAccountDecidesNothingHere() {
    Story story = asked();
    World rival = worlds.msp();
    Story.asked(rival, doors, ChangeType.NORMAL, true, 2);
    String theirs = outbox.link(rival, rival.cabMember, ASKED);
    assertThat(approve(story, theirs, world.cabMember)).hasStatus(HttpStatus.CONFLICT);
    assertThat(story.stage("CAB").ballots()).isEmpty();
  }

  @Test
  void aLinkGrowsOldAndAGuessedOneIsWorthNothing() {
    Story story = asked();
    String link = link(world.cabMember);
    clock.set(Objects.requireNonNull(story.stage("CAB").dueAt()).plus(Duration.ofDays(5)));
    assertThat(passerby.open(link)).hasStatus(HttpStatus.GONE);
    assertThat(approve(story, link, world.cabMember)).hasStatus(HttpStatus.GONE);
    assertThat(passerby.open("/links/decisions/guessed")).hasStatus(HttpStatus.GONE);
  }

  @Test
  void ofTwoWhoUseALinkAtOnceOneDecides() throws Exception {
    Story story = asked();
    String link = link(world.cabMember);
    String option = option(story, world.cabMember);
    try (ExecutorService people = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> answers =
          IntStream.range(0, 4)
              .mapToObj(
                  _ -> people.submit(() -> approve(option, link, 1).getResponse().getStatus()))
              .toList();
      int decided = 0;
      for (Future<Integer> answer : answers) {
        decided += answer.get() == 200 ? 1 : 0;
      }
      assertThat(decided).isOne();
    }
    assertThat(story.stage("CAB").ballots()).hasSize(1);
  }

  @Test
  void whoHasNotDecidedIsRemindedAndTheManagersHearWhenItIsOverdue() {
    Story story = asked();
    story.approves(world.cabMember, "CAB");
    Instant due = Objects.requireNonNull(story.stage("CAB").dueAt());
    clock.set(due.minus(Duration.ofMinutes(1)));
    sweep.run();
    assertThat(outbox.awaited(world, world.secondCabMember, "approval-reminded"))
        .satisfies(letter ->
            assertThat(letter.subject())
                .isEqualTo(
                    "Still to be decided: " + story.change().code() + ": Replace the switch"))
        .satisfies(letter -> assertThat(letter.text()).contains("You were asked to decide"));
    assertThat(outbox.to(world, world.cabMember, "approval-reminded")).isEmpty();
    assertThat(outbox.to(world, world.changeManager, "approval-overdue")).isEmpty();
    clock.set(due);
    sweep.run();
    sweep.run();
    assertThat(outbox.awaited(world, world.changeManager, "approval-overdue").subject())
        .isEqualTo("Overdue: the decision on " + story.change().code());
    assertThat(
            approve(
                story,
                outbox.link(world, world.secondCabMember, "approval-reminded"),
                world.secondCabMember))
        .hasStatusOk();
  }

  @Test
  void anApproverNamedLaterIsAskedToo() {
    Story story = asked();
    world.as(
        world.changeManager,
        () ->
            approvals.addApprover(
                world.actor(world.changeManager),
                story.id,
                story.stage("CAB").id(),
                world.serviceOwner.id(),
                "Knows the switch"));
    assertThat(approve(story, link(world.serviceOwner), world.serviceOwner)).hasStatusOk();
    assertThat(outbox.to(world, world.cabMember, ASKED)).hasSize(1);
  }

  private Story asked() {
    return Story.asked(world, doors, ChangeType.NORMAL, true, 2);
  }

  private String link(Person person) {
    return outbox.link(world, person, ASKED);
  }

  /** Of several changes that wait for the board, this one's link. */
  private String link(Story story) {
    String code = story.change().code();
    await()
        .until(() ->
            outbox.to(world, world.cabMember, ASKED).stream()
                .anyMatch(mail -> mail.reference().equals(code)));
    return outbox.to(world, world.cabMember, ASKED).stream()
        .filter(mail -> mail.reference().equals(code))
        .map(mail -> mail.text().replaceAll("(?s).*(/links/\\S+).*", "$1"))
        .findFirst()
        .orElseThrow();
  }

  private static String option(Story story, Person voter) {
    JudgedStage stage =
        story.approval().stages().stream()
            .filter(each -> each.bench().members().contains(voter.id()))
            .findFirst()
            .orElseThrow();
    return stage.id() + ":" + voter.id();
  }

  private MvcTestResult approve(Story story, String link, Person voter) {
    return approve(option(story, voter), link, story.change().revision());
  }

  private MvcTestResult approve(String option, String link, int revision) {
    return passerby.send(
        link,
        Map.of("option", option, "revision", Integer.toString(revision), "decision", "APPROVE"));
  }

  private MvcTestResult reject(Story story, String link, Person voter, String reason) {
    return passerby.send(
        link,
        Map.of(
            "option",
            option(story, voter),
            "revision",
            Integer.toString(story.change().revision()),
            "decision",
            "REJECT",
            "reason",
            reason));
  }

  private Delegation delegate(Person from, Person to) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), world.account.zone());
    return world.as(
        from,
        () -> delegations.add(world.actor(from), from.id(), to.id(), today, today.plusDays(7)));
  }
}
