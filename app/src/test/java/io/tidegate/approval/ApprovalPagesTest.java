package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Questions;
import io.tidegate.change.State;
import io.tidegate.database.Login;
import io.tidegate.directory.Person;
import io.tidegate.execution.Rehearsals;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@TidegateTest
class ApprovalPagesTest {
  @Autowired Story.Doors doors;
  @Autowired Approvals approvals;
  @Autowired Changes changes;
  @Autowired Rehearsals rehearsals;
  @Autowired Worlds worlds;
  @Autowired Browser browser;
  @Autowired Outbox outbox;
  @Autowired Questions questions;

  World world;
  Story story;

  @BeforeEach
  void aChangeThatWaitsForTheBoard() {
    world = worlds.msp();
    story = Story.asked(world, doors, ChangeType.NORMAL, true, 2);
  }

  @Test
  void whoDecidesSeesTheAskAndOneButton() {
    assertThat(browser.get(world, world.cabMember, path()))
        .hasStatusOk()
        .bodyText()
        .contains("Your decision", "It fails", "Roll back by", "Approve", "revision 1,");
  }

  @Test
  void theRollbackIsToldAsItWasRehearsedWhereThatTookLonger() {
    assertThat(browser.get(world, world.cabMember, path()))
        .bodyText()
        .contains("takes 20\u00a0min, as rehearsed");
    story.rehearse(rehearsals, 50);
    assertThat(browser.get(world, world.cabMember, path()))
        .bodyText()
        .contains("takes 50\u00a0min, as rehearsed");
  }

  @Test
  void whoDoesNotDecideSeesHowItStandsAndNoForm() {
    assertThat(browser.get(world, world.auditor, path()))
        .hasStatusOk()
        .bodyText()
        .contains("Stages and votes", "Carla Board", "No decision waits for you here.")
        .doesNotContain("value=\"APPROVE\"");
  }

  @Test
  void aVoteIsGivenByAForm() {
    assertThat(
            browser
                .post(world, world.cabMember, path() + "/votes")
                .param("option", option("CAB"))
                .param("revision", "1")
                .param("decision", "APPROVE")
                .param("condition", ""))
        .hasStatus(303);
    assertThat(story.stage("CAB").standing().evidence().yes()).isEqualTo(1);
  }

  @Test
  void aRejectionWithoutAReasonIsDrawnAgain() {
    assertThat(
            browser
                .post(world, world.cabMember, path() + "/votes")
                .param("option", option("CAB"))
                .param("revision", "1")
                .param("decision", "REJECT"))
        .hasStatus(422)
        .bodyText()
        .contains("Say why you reject it");
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
  }

  @Test
  void anEditedChangeShowsWhatDiffersFromTheRevisionOneDecidedOn() {
    story.approves(world.cabMember, "CAB");
    story.moveWindow(9);
    assertThat(browser.get(world, world.cabMember, path()))
        .bodyText()
        .contains(
            "What differs from revision 1",
            "Window, start",
            "<ins><span class=\"ui-vh\">is: </span>Mon 30 Nov, 10:00")
        .doesNotContain("T10:00:00Z</");
  }

  @Test
  void aQuestionReachesTheOwnerByMailAndItsAnswerStandsOnThePage() {
    assertThat(ask(world.cabMember, "Who is on call?")).hasStatus(303);
    assertThat(outbox.awaited(world, world.requester, "change-question").text())
        .contains("Who is on call?", "/approval#questions");
    assertThat(browser.get(world, world.requester, path()))
        .bodyText()
        .contains("Who is on call?", "Your answer");
    assertThat(answer(world.requester, question(), " ")).hasStatus(422);
    assertThat(answer(world.requester, question(), "Ivan, all night")).hasStatus(303);
    assertThat(browser.get(world, world.cabMember, path()))
        .bodyText()
        .contains("Ivan, all night")
        .doesNotContain("Your answer");
    assertThat(outbox.awaited(world, world.cabMember, "change-answer").text())
        .contains("Ivan, all night", "Who is on call?");
    assertThat(story.change().revision()).isEqualTo(1);
  }

  @Test
  void aQuestionIsAskedByWhoMaySpeakAndAnsweredByWhoWorksOnTheChange() {
    assertThat(ask(world.cabMember, "")).hasStatus(422).bodyText().contains("Write what you want");
    assertThat(ask(world.auditor, "Why?")).hasStatus(403);
    assertThat(ask(world.otherClientApprover, "Why?")).hasStatus(404);
    assertThat(ask(world.requester, "Why?")).hasStatus(403);
    assertThat(ask(world.cabMember, "Why?")).hasStatus(303);
    assertThat(answer(world.secondCabMember, question(), "Because")).hasStatus(403);
    assertThat(answer(world.requester, "no-question", "Because")).hasStatus(404);
    assertThat(answer(world.requester, TimeOrderedUuid.next().toString(), "Because"))
        .hasStatus(404);
  }

  @Test
  void whatRunsInTheSameHoursStandsBesideTheDecision() {
    Story other = Story.asked(world, doors, ChangeType.NORMAL, false, 2);
    assertThat(browser.get(world, world.cabMember, path()))
        .bodyText()
        .contains("In the same hours", "Ivan Implement is also in " + other.change().code());
  }

  @Test
  void howSimilarChangesWentStandsBesideTheDecision() {
    Story earlier = Story.asked(world, doors, ChangeType.NORMAL, false, 2);
    assertThat(browser.get(world, world.cabMember, path()))
        .bodyText()
        .doesNotContain("How similar changes went");
    close(earlier, "FAILED", "The ports stayed dark");
    assertThat(browser.get(world, world.cabMember, path()))
        .bodyText()
        .contains("How similar changes went", earlier.change().code(), "Failed")
        .contains("The ports stayed dark", "of the same category");
  }

  @Test
  void anotherClientsPersonFindsNothing() {
    assertThat(browser.get(world, world.otherClientApprover, path())).hasStatus(404);
  }

  @Test
  void whoWorksOnAnEmergencyRecordsWhoAuthorisedItByWordOfMouth() {
    emergency();
    assertThat(browser.get(world, world.implementer, change()))
        .hasStatusOk()
        .bodyText()
        .contains("Nobody has authorised this emergency yet", "Record the verbal authorisation");
    assertThat(speak("")).hasStatus(422).bodyText().contains("Say by what channel");
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    assertThat(speak("telephone")).hasStatus(303);
    assertThat(story.change().state()).isEqualTo(State.SCHEDULED);
  }

  @Test
  void theAuthoriserConfirmsOrDeniesByTheirOwnSignIn() {
    emergency();
    assertThat(speak("telephone")).hasStatus(303);
    assertThat(browser.get(world, world.implementer, path()))
        .bodyText()
        .contains("To be confirmed by")
        .doesNotContain("Yes, I authorised it");
    assertThat(browser.get(world, world.ecabMember, path()))
        .bodyText()
        .contains("Yes, I authorised it", "No, I did not");
    assertThat(answer("false", "")).hasStatus(422).bodyText().contains("Say what is wrong");
    assertThat(answer("true", "")).hasStatus(303);
    assertThat(browser.get(world, world.ecabMember, path())).bodyText().contains("Confirmed ");
  }

  @Test
  void aChangeManagerAddsAnApproverAndComputesTheRouteAgain() {
    assertThat(browser.get(world, world.auditor, path()))
        .bodyText()
        .doesNotContain("Mend the route");
    assertThat(browser.get(world, world.changeManager, path()))
        .bodyText()
        .contains("Add an approver", "Compute the route again")
        .doesNotContain("Set a stage aside");
    assertThat(browser.post(world, world.changeManager, path() + "/approvers"))
        .hasStatus(422)
        .bodyText()
        .contains("Choose the stage.");
    assertThat(
            browser
                .post(world, world.changeManager, path() + "/approvers")
                .param("approver-stage", story.stage("CAB").id().toString())
                .param("approver-person", world.secondChangeManager.id().toString())
                .param("approver-reason", "Knows the switch"))
        .hasStatus(303);
    assertThat(story.stage("CAB").bench().members()).contains(world.secondChangeManager.id());
    assertThat(
            browser
                .post(world, world.changeManager, path() + "/route")
                .param("route-reason", "An owner was named"))
        .hasStatus(303);
  }

  @Test
  void itLeadershipSetsAStageAsideWithAReason() {
    String stage = story.stage("CAB").id().toString();
    assertThat(
            browser.post(world, world.leader, path() + "/overrides").param("override-stage", stage))
        .hasStatus(422)
        .bodyText()
        .contains("Say why the change goes on");
    assertThat(
            browser
                .post(world, world.leader, path() + "/overrides")
                .param("override-stage", stage)
                .param("override-reason", "The board cannot meet"))
        .hasStatus(303);
    assertThat(story.stage("CAB").standing()).isInstanceOf(Standing.Overridden.class);
  }

  private void emergency() {
    story = Story.asked(world, doors, ChangeType.EMERGENCY, false, 0);
  }

  private MockMvcRequestBuilder speak(String channel) {
    return browser
        .post(world, world.implementer, path() + "/words")
        .param("words-authoriser", world.ecabMember.id().toString())
        .param("words-saidAt", "2020-01-01T10:00")
        .param("words-channel", channel);
  }

  private MockMvcRequestBuilder answer(String confirmed, String words) {
    String vote =
        world.inAccount(() -> approvals.wordsOn(story.change())).getFirst().vote().toString();
    return browser
        .post(world, world.ecabMember, path() + "/words/" + vote + "/answer")
        .param("confirmed", confirmed)
        .param("answer-words", words);
  }

  private String change() {
    return "/changes/" + story.change().number();
  }

  private String path() {
    return "/changes/" + story.change().number() + "/approval";
  }

  private String option(String stage) {
    return story.stage(stage).id() + ":" + world.cabMember.id();
  }

  private MockMvcRequestBuilder ask(Person person, String text) {
    return browser.post(world, person, path() + "/questions").param("question-comment", text);
  }

  private MockMvcRequestBuilder answer(Person person, String question, String text) {
    return browser
        .post(world, person, path() + "/questions/" + question + "/answers")
        .param("reply-" + question + "-comment", text);
  }

  private String question() {
    return world.inAccount(() -> questions.of(story.id)).getFirst().question().id().toString();
  }

  /** Closes a change, however it came there. */
  private static void close(Story story, String outcome, String whatHappened) {
    Login owner = TestDatabase.access().owner();
    JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.access().url(), owner.user(), owner.password()))
        .sql(
            """
            update change.change
               set state = 'CLOSED', outcome = :outcome, what_happened = :told
             where id = :id
            """)
        .param("outcome", outcome)
        .param("told", whatHappened)
        .param("id", story.id.value())
        .update();
  }
}
