package io.tidegate.execution.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.execution.Night;
import io.tidegate.execution.Runs;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import io.tidegate.ui.Live;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class RunPagesTest {
  @Autowired Changes changes;
  @Autowired Runs runs;
  @Autowired Live live;
  @Autowired Worlds worlds;
  @Autowired Browser browser;
  @Autowired SettableClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  World world;
  Night night;

  @BeforeEach
  void aChangeUnderWay() {
    clock.set(TestClock.START);
    world = worlds.msp();
    night =
        Night.scheduled(world, changes, ChangeType.NORMAL, TestClock.START, Set.of())
            .started(events, transaction);
  }

  @AfterEach
  void turnTheClockBack() {
    clock.set(TestClock.START);
  }

  @Test
  void theRehearsalsAreHeadedLikeEveryPageOfTheirChange() {
    assertThat(page(world.implementer, "/rehearsal"))
        .contains("<h1>" + night.change().title(), night.change().code())
        .contains("ui-state-chip", "data-state=\"implement\"", "data-type=\"normal\"")
        .contains(world.bakery.name());
  }

  @Test
  void theImplementerSeesOneStepOneButtonAndTheWayBack() {
    assertThat(page(world.implementer, "/run"))
        .contains("Load the configuration", "Step 1 is done", "Roll back…")
        .contains("data-live=\"" + path() + "/events\"")
        .contains(
            "Going back takes 45\u00a0min, as planned, never rehearsed, and must begin by 13:15.");
    assertThat(page(world.auditor, "/run"))
        .contains("Load the configuration")
        .doesNotContain("Step 1 is done", "Roll back…");
  }

  @Test
  void aStepIsTickedWithItsNoteAndTheNextIsShown() {
    assertThat(
            browser
                .post(world, world.implementer, step(0) + "/completion")
                .param("text", "Loaded <b>twice</b>"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader("Location", path() + "/run");

    assertThat(page(world.secondImplementer, "/run"))
        .contains("Step 2 is done", "Loaded &lt;b&gt;twice");
  }

  @Test
  void whoeverTicksSecondReadsWhoWasFasterAndKeepsTheirNote() {
    browser.post(world, world.implementer, step(0) + "/completion").exchange();

    assertThat(
            browser
                .post(world, world.secondImplementer, step(0) + "/completion")
                .param("text", "I measured 400"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Ivan Implement was faster", "I measured 400", "Step 2 is done");
  }

  @Test
  void pastTheDeadlineTheDeciderIsAsked() {
    clock.tick(Duration.ofMinutes(200));

    assertThat(page(world.leader, "/run")).contains("Go on, or not?", "No-go…");
    assertThat(page(world.implementer, "/run"))
        .contains("Lena Lead decides")
        .doesNotContain("No-go…");
  }

  @Test
  void anotherAccountNeitherSeesTheRunNorWatchesIt() {
    World rival = world.rival();

    assertThat(browser.get(rival, rival.administrator, path() + "/run"))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(
            browser.get(rival, rival.administrator, path() + "/events").accept("text/event-stream"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aDeedReachesWatchersOfTheSameAccountAndNobodyElse() throws Exception {
    World rival = world.rival();
    Night theirs = Night.scheduled(rival, changes, ChangeType.NORMAL, TestClock.START, Set.of());
    MvcTestResult ours = watch(world, world.changeManager, path());
    MvcTestResult others =
        watch(rival, rival.changeManager, "/changes/" + theirs.change().number());
    int before = told(others.getResponse());

    night.as(world.implementer, actor -> runs.finish(actor, night.id, night.step(0)));

    for (int waited = 0; told(ours.getResponse()) < 2 && waited < 500; waited++) {
      Thread.sleep(20);
    }
    assertThat(told(ours.getResponse())).isGreaterThanOrEqualTo(2);
    assertThat(told(others.getResponse())).isEqualTo(before);
  }

  @Test
  void theResultIsValidatedAndReviewedOnPagesOfTheirOwn() {
    night.put(State.VALIDATE);
    assertThat(page(world.requester, "/validation"))
        .contains("It does not work", "No test is recorded", "Test of the plan");
    assertThat(
            browser
                .post(world, world.requester, path() + "/validation/confirmation")
                .param("works", "false"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Say what does not work.");
    night.put(State.REVIEW);
    assertThat(
            browser
                .post(world, world.requester, path() + "/validation/confirmation")
                .param("works", "false")
                .param("comment", "The till is dark"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Nobody asks any more", "You had written", "The till is dark");
    assertThat(
            browser
                .post(world, world.implementer, path() + "/review/result")
                .param("version", String.valueOf(night.change().version()))
                .param("outcome", "SUCCESSFUL_WITH_ISSUES")
                .param("whatHappened", "Two cables were short")
                .param("effort", "many"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Write the minutes as a number.", "Two cables were short");
    assertThat(page(world.changeManager, "/review")).contains("As planned", "Say how it ended");
  }

  @Test
  void theRunStandsOnThePageOfTheChange() {
    assertThat(page(world.changeManager, "")).contains("0 of 3 steps done", "Open the run");
    night.did(world.implementer, Transition.ROLL_BACK);
    assertThat(page(world.changeManager, "")).contains("0 of 2 steps done", "Rolled back.");
  }

  @Test
  void whoeverStartsTooLateForTheRollbackIsToldBefore() {
    Night late = Night.scheduled(world, changes, ChangeType.NORMAL, TestClock.START, Set.of());
    String path = "/changes/" + late.change().number();
    String warning =
        "Only 4\u00a0min are left for 1\u00a0h 30\u00a0min of work: the rollback deadline passes at"
            + " 14:15 Europe/Berlin";
    assertThat(browser.get(world, world.implementer, path + "/run"))
        .bodyText()
        .doesNotContain("rollback deadline passes");
    clock.tick(Duration.ofMinutes(191));

    for (String page : List.of(path, path + "/run")) {
      assertThat(
              body(browser.get(world, world.implementer, page).exchange()).replace('\u00a0', ' '))
          .contains(warning.replace('\u00a0', ' '));
    }
    clock.tick(Duration.ofMinutes(5));
    assertThat(body(browser.get(world, world.implementer, path + "/run").exchange()))
        .contains("The rollback deadline passed at 14:15");
  }

  @Test
  void whatHadAProblemIsNotFinishedAsPlannedAndKeepsItAfterTheRollback() {
    Night standard =
        Night.scheduled(world, changes, ChangeType.STANDARD, TestClock.START, Set.of())
            .started(events, transaction);
    String run = "/changes/" + standard.change().number() + "/run";
    String whole = "Finish everything as planned";
    assertThat(browser.get(world, world.implementer, run)).bodyText().contains(whole);

    standard.as(
        world.implementer,
        actor -> runs.report(actor, standard.id, standard.step(0), "It does not answer"));
    assertThat(browser.get(world, world.implementer, run)).bodyText().doesNotContain(whole);
    standard.did(world.implementer, Transition.ROLL_BACK);

    assertThat(browser.get(world, world.implementer, run))
        .bodyText()
        .contains("problem reported", "not done");
    assertThat(browser.get(world, world.implementer, run + "?step=" + standard.step(0)))
        .bodyText()
        .contains("It does not answer");
  }

  private MvcTestResult watch(World whose, Person person, String path) {
    return browser.get(whose, person, path + "/events").accept("text/event-stream").asyncExchange();
  }

  private static int told(MockHttpServletResponse response) throws Exception {
    return response.getContentAsString().split("event:changed", -1).length - 1;
  }

  private String step(int place) {
    return path() + "/run/steps/" + night.step(place);
  }

  private String path() {
    return "/changes/" + night.change().number();
  }

  private String page(Person person, String below) {
    MvcTestResult answer = browser.get(world, person, path() + below).exchange();
    assertThat(answer).hasStatusOk();
    return body(answer);
  }

  private static String body(MvcTestResult answer) {
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
