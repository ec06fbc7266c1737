package io.tidegate.cab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.approval.Decision;
import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.calendar.Recurrence;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.Passerby;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who cannot come says so, and who comes in their place counts and votes as they would. */
class RepliesTest extends MeetingToCome {
  @Autowired Replies replies;
  @Autowired Substitutes substitutes;
  @Autowired Ledger ledger;
  @Autowired Outbox outbox;
  @Autowired Passerby passerby;

  @Test
  void whoComesInsteadIsInvitedCountsAndGivesTheVote() {
    declines(world.cabMember, world.serviceOwner);
    assertThat(outbox.awaited(world, world.serviceOwner, "meeting-invitation").text())
        .contains("In the place of", world.cabMember.name());
    assertThatThrownBy(() -> votesForAna(world.auditor)).isInstanceOf(Forbidden.class);
    assertThat(quorum()).isEqualTo(new Quorum(3, 2, 0, 0, 3));

    comes(world.serviceOwner);
    assertThat(quorum().coming()).isOne();
    begin(world.thirdCabMember);
    arrives(world.serviceOwner);
    assertThat(quorum().here()).as("two of three places, with the one who began").isEqualTo(2);
    votesForAna(world.serviceOwner);
    assertThat(story.stage("CAB").standing().evidence().yes()).isOne();
    arrives(world.cabMember);
    assertThatThrownBy(() -> votesForAna(world.serviceOwner))
        .as("she is there herself")
        .isInstanceOf(Forbidden.class);
    assertThat(deeds()).contains("invitation-answered");
  }

  @Test
  void ofAMeetingThatWasHeldThePageSaysWhatWasAndOfOneThatRunsWhatIs() {
    comes(world.secondCabMember);
    declines(world.cabMember, null);
    begin(world.thirdCabMember);
    assertThat(browser.get(world, world.changeManager, path()))
        .bodyText()
        .contains("here since", ">comes<", "does not come", ">not here<", "1 of them are here");

    world.doAs(
        world.thirdCabMember, () -> sittings.end(world.actor(world.thirdCabMember), meeting));
    assertThat(browser.get(world, world.changeManager, path()))
        .bodyText()
        .contains(
            "here from",
            "had said they come, was not here",
            "was not here, as they had said",
            ">was not here<",
            "1 of them were here")
        .doesNotContain("here since", ">comes<", "does not come", ">not here<", "of them are here");
  }

  @Test
  void whoComesInsteadDecidesOnceByTheLinkOfTheirMailWhileTheyAreToCome() {
    declines(world.cabMember, world.serviceOwner);
    assertThat(outbox.awaited(world, world.serviceOwner, "approval-asked").text())
        .contains("In the place of", world.cabMember.name());
    String link = outbox.link(world, world.serviceOwner, "approval-asked");
    assertThat(passerby.open(link)).hasStatusOk().bodyText().contains(world.cabMember.name());
    comes(world.cabMember);
    assertThat(approves(link)).as("sent home").hasStatus(HttpStatus.CONFLICT);
    declines(world.cabMember, world.serviceOwner);
    assertThat(outbox.to(world, world.serviceOwner, "approval-asked")).as("asked once").hasSize(1);

    assertThat(approves(link)).hasStatusOk();
    assertThat(story.stage("CAB").standing().evidence().yes()).isOne();
    assertThat(passerby.open(link)).as("used up").hasStatus(HttpStatus.GONE);
  }

  @Test
  void theLinkOfWhoComesInsteadIsForOneRevision() {
    declines(world.cabMember, world.serviceOwner);
    String link = outbox.link(world, world.serviceOwner, "approval-asked");
    story.moveWindow(9);

    assertThat(passerby.open(link)).hasStatus(HttpStatus.CONFLICT);
  }

  @Test
  void whoComesAfterAllSendsTheOtherHome() {
    declines(world.cabMember, world.serviceOwner);
    comes(world.cabMember);
    assertThat(seats()).extracting(Seat::person).doesNotContain(world.serviceOwner.id());
    assertThat(outbox.awaited(world, world.serviceOwner, "meeting-cancelled").text())
        .contains("no longer asked to come");
    assertThatThrownBy(() -> votesForAna(world.serviceOwner)).isInstanceOf(Forbidden.class);
  }

  @Test
  void aStandingSubstituteComesWheneverTheMemberDoesNot() {
    name(world.cabMember, world.cabMember, world.serviceOwner);
    declines(world.cabMember, null);
    assertThat(standIn(world.cabMember)).isEqualTo(world.serviceOwner.id());

    name(world.changeManager, world.secondCabMember, world.secondImplementer);
    begin(world.thirdCabMember);
    arrives(world.secondImplementer);
    assertThat(standIn(world.secondCabMember))
        .as("unasked")
        .isEqualTo(world.secondImplementer.id());
    name(world.cabMember, world.cabMember, null);
    assertThat(world.as(world.auditor, () -> substitutes.standing(world.actor(world.auditor))))
        .containsOnlyKeys(world.secondCabMember.id());
  }

  @Test
  void onlyWhoHasNoPlaceComesForAnotherAndOnlyOnce() {
    for (Person no : List.of(world.secondCabMember, world.clientApprover, world.cabMember)) {
      assertThatThrownBy(() -> declines(world.cabMember, no))
          .as(no.name())
          .isInstanceOf(Invalid.class);
      assertThatThrownBy(() -> name(world.cabMember, world.cabMember, no))
          .as(no.name())
          .isInstanceOf(Invalid.class);
    }
    declines(world.cabMember, world.serviceOwner);
    assertThatThrownBy(() -> declines(world.secondCabMember, world.serviceOwner))
        .as("one person counts once")
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> declines(world.serviceOwner, world.secondImplementer))
        .as("it does not pass on")
        .isInstanceOf(Invalid.class);
  }

  @Test
  void oneAnswersForOneselfAndWhoHoldsMeetingsForAnybody() {
    assertThatThrownBy(() -> replies(world.serviceOwner, world.cabMember, Reply.DECLINED, null))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> comes(world.auditor)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> name(world.serviceOwner, world.cabMember, world.auditor))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> name(world.changeManager, world.serviceOwner, world.auditor))
        .as("no member")
        .isInstanceOf(NotFound.class);
    replies(world.changeManager, world.cabMember, Reply.DECLINED, world.serviceOwner);
    assertThat(standIn(world.cabMember)).isEqualTo(world.serviceOwner.id());
    begin(world.thirdCabMember);
    world.doAs(world.changeManager, () -> sittings.end(world.actor(world.changeManager), meeting));
    assertThatThrownBy(() -> comes(world.cabMember)).isInstanceOf(Stale.class);
  }

  @Test
  void somebodyOfAClientAnswersForThemselvesAndSendsNobody() {
    world.doAs(
        world.changeManager,
        () -> meetings.name(world.actor(world.changeManager), meeting, world.clientApprover.id()));
    assertThatThrownBy(() -> declines(world.clientApprover, world.clientRequester))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> replies(world.clientApprover, world.cabMember, Reply.DECLINED, null))
        .isInstanceOf(Forbidden.class);
    assertThat(
            browser
                .post(world, world.clientApprover, path() + "/reply")
                .param("reply-answer", "DECLINED"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(browser.get(world, world.clientApprover, path()))
        .bodyText()
        .contains("You do not come.", "I come")
        .doesNotContain("needed", "Note an answer");
    assertThat(quorum()).isEqualTo(new Quorum(4, 3, 0, 0, 3));
  }

  @Test
  void theChairIsToldOnceTooFewAreLeftAndAnswersToAnotherTimeAreForgotten() {
    declines(world.cabMember, null);
    assertThat(outbox.to(world, world.changeManager, "quorum-endangered")).isEmpty();
    declines(world.secondCabMember, null);
    assertThat(outbox.awaited(world, world.changeManager, "quorum-endangered").text())
        .contains("At most 1 of 3 would be there, and 2 are needed");
    clock.tick(Duration.ofMinutes(1));
    declines(world.thirdCabMember, null);
    assertThat(outbox.to(world, world.changeManager, "quorum-endangered")).hasSize(1);
    assertThat(browser.get(world, world.changeManager, path()))
        .bodyText()
        .contains("Quorum in danger: 0 of 3 can come, 2 needed", "does not come");

    Meeting now = world.inAccount(() -> meetings.get(world.actor(world.auditor), meeting));
    MeetingFacts later =
        new MeetingFacts("CAB", "Room 2", Recurrence.once(TUESDAY.plusDays(1), 60));
    world.doAs(
        world.changeManager,
        () -> meetings.move(world.actor(world.changeManager), meeting, now.version(), later));
    assertThat(quorum()).isEqualTo(new Quorum(3, 2, 0, 0, 3));
  }

  @Test
  void thePageTakesTheAnswerAndKeepsWhatWasChosenWhenItIsWrong() {
    assertThat(browser.get(world, world.cabMember, path()))
        .bodyText()
        .contains("You are asked to come.", "I cannot come");
    assertThat(browser.get(world, world.auditor, path())).bodyText().doesNotContain("Your answer");
    assertThat(answer(world.cabMember, "DECLINED", world.secondCabMember))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("one person counts once");
    assertThat(answer(world.cabMember, "DECLINED", world.serviceOwner))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(browser.get(world, world.cabMember, path()))
        .bodyText()
        .contains("You do not come, " + world.serviceOwner.name() + " does.");
    assertThat(browser.get(world, world.serviceOwner, path()))
        .bodyText()
        .contains("You are asked to come in the place of " + world.cabMember.name());
    assertThat(
            browser
                .post(world, world.changeManager, path() + "/replies")
                .param("noted-person", world.thirdCabMember.id().toString())
                .param("noted-answer", "COMING"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(browser.get(world, world.changeManager, path()))
        .bodyText()
        .contains(
            world.serviceOwner.name() + " is asked to come instead",
            "1 of 3 come, 2 yet to answer, 2 needed");
    assertThat(
            browser
                .post(world, world.cabMember, "/cab/board/" + world.cabMember.id())
                .param(
                    world.cabMember.id() + "-substitute", world.secondImplementer.id().toString()))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(browser.get(world, world.secondCabMember, "/cab/board"))
        .bodyText()
        .contains(world.secondImplementer.name(), "Who comes when " + world.secondCabMember.name());
    assertThat(
            browser
                .post(world, world.cabMember, "/cab/board/" + world.cabMember.id())
                .param(world.cabMember.id() + "-substitute", world.secondCabMember.id().toString()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("one person counts once");
  }

  private MvcTestResult approves(String link) {
    String option = story.stage("CAB").id() + ":" + world.cabMember.id();
    return passerby.send(link, Map.of("option", option, "revision", "1", "decision", "APPROVE"));
  }

  private MvcTestResult answer(Person person, String answer, Person substitute) {
    return browser
        .post(world, person, path() + "/reply")
        .param("reply-answer", answer)
        .param("reply-substitute", substitute.id().toString())
        .exchange();
  }

  private void declines(Person person, @Nullable Person substitute) {
    replies(person, person, Reply.DECLINED, substitute);
  }

  private void comes(Person person) {
    replies(person, person, Reply.COMING, null);
  }

  private void replies(Person by, Person whose, Reply reply, @Nullable Person substitute) {
    PersonId instead = substitute == null ? null : substitute.id();
    world.doAs(by, () -> replies.reply(world.actor(by), meeting, whose.id(), reply, instead));
  }

  private void name(Person by, Person member, @Nullable Person substitute) {
    PersonId named = substitute == null ? null : substitute.id();
    world.doAs(by, () -> substitutes.name(world.actor(by), member.id(), named));
  }

  private void arrives(Person person) {
    world.doAs(person, () -> sittings.come(world.actor(person), meeting));
  }

  private void votesForAna(Person hand) {
    story.votesAs(hand, world.cabMember, "CAB", new Decision.Approve());
  }

  private List<Seat> seats() {
    return world.inAccount(() -> meetings.seats(meeting));
  }

  private @Nullable PersonId standIn(Person whose) {
    return Quorum.standIn(whose.id(), seats()).map(Seat::person).orElse(null);
  }

  private Quorum quorum() {
    return Quorum.of(seats(), null);
  }

  private List<String> deeds() {
    return world.inAccount(() -> ledger.of("cab", meeting.value(), null, 50)).items().stream()
        .map(LedgerEvent::deed)
        .toList();
  }
}
