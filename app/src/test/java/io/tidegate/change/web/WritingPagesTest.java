package io.tidegate.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.Plan;
import io.tidegate.change.Step;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** The plan's editor, the window's page and the comments. */
@TidegateTest
class WritingPagesTest {
  @Autowired Worlds worlds;
  @Autowired Browser browser;
  @Autowired Changes changes;

  World world;
  Change change;

  @BeforeEach
  void aDraft() {
    world = worlds.msp();
    change =
        world.as(
            world.requester,
            () ->
                changes.create(
                    world.actor(world.requester),
                    new NewChange(world.bakery.id(), ChangeType.NORMAL, "Swap the switch", null)));
  }

  @Test
  void pastedLinesBecomeStepsAndTheFormIsNotSavedByThat() {
    assertThat(
            post("plan")
                .param(
                    "lines-IMPLEMENTATION",
                    "1. Save the config -> it is in the vault, 5 min\nSwap, 10 min")
                .param("act", "add:IMPLEMENTATION"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Save the config",
            "value=\"it is in the vault\"",
            "15\u00a0min",
            "data-autofocus=\"true\"");
    assertThat(now().plan().steps()).isEmpty();
  }

  @Test
  void aPlanIsSavedWholeInTheOrderOfItsRows() {
    Plan plan = plan(Step.of(Step.Kind.IMPLEMENTATION, "First", "Seen", 10));
    write(plan);
    String first = plan.steps().getFirst().id().toString();
    String second = "01999999-0000-7000-8000-000000000002";

    assertThat(
            browser
                .post(world, world.requester, "/changes/" + change.number() + "/plan")
                .param("version", Long.toString(now().version()))
                .param("step", second, first)
                .param("kind", "IMPLEMENTATION", "IMPLEMENTATION")
                .param("text", "Second", "First")
                .param("verification", "", "Seen")
                .param("owner", "", world.implementer.id().toString())
                .param("minutes", "20 min", "10")
                .param("irreversible", second)
                .param("optional", first)
                .param("command", "", "make it so")
                .param("tools", "", "")
                .param("lines-ROLLBACK", "Put the old one back, 30 min")
                .param("cost", "1250,5")
                .param("act", "save"))
        .hasStatus(HttpStatus.SEE_OTHER);

    List<Step> steps = now().plan().steps();
    assertThat(steps)
        .extracting(Step::text)
        .containsExactly("Second", "First", "Put the old one back");
    assertThat(steps.getFirst().irreversible()).isTrue();
    assertThat(steps.get(1).required()).isFalse();
    assertThat(steps.get(1).id()).isEqualTo(plan.steps().getFirst().id());
    assertThat(steps.get(1).owner()).isEqualTo(world.implementer.id());
    assertThat(now().plan().cost()).isEqualByComparingTo("1250.50");
  }

  @Test
  void stepsMoveAndGoWithoutScript() {
    Plan plan =
        plan(
            Step.of(Step.Kind.IMPLEMENTATION, "One", "", 1),
            Step.of(Step.Kind.IMPLEMENTATION, "Two", "", 2));
    write(plan);
    String two = plan.steps().get(1).id().toString();

    assertThat(rows(post("plan"), plan).param("act", "up:" + two))
        .bodyText()
        .containsSubsequence("Two</textarea>", "One</textarea>");
    assertThat(rows(post("plan"), plan).param("act", "drop:" + two))
        .bodyText()
        .contains("One</textarea>")
        .doesNotContain("Two</textarea>");
  }

  @Test
  void whatIsWrongWithThePlanIsSaidAllAtOnce() {
    assertThat(
            post("plan")
                .param("step", "x")
                .param("kind", "TEST")
                .param("text", "")
                .param("verification", "It answers")
                .param("minutes", "a while")
                .param("effortMinutes", "lots")
                .param("cost", "much")
                .param("act", "save"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains(
            "4 things are missing or wrong",
            "Say what to do in step 1.",
            "Give the time in whole minutes.",
            "Give the cost as a number");
  }

  @Test
  void whoWritesThePlanSecondSeesWhatIsStored() {
    write(plan(Step.of(Step.Kind.TEST, "Stored by another", "", 1)));

    assertThat(post("plan").param("lines-TEST", "Mine").param("act", "save"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("was faster", "Stored by another", "Mine</textarea>");
  }

  @Test
  void theWindowIsReadOnTheClientsClock() {
    assertThat(
            post("window")
                .param("start", "2026-11-28T20:00")
                .param("end", "")
                .param("length", "2 h 30 min")
                .param("act", "save"))
        .hasStatus(HttpStatus.SEE_OTHER);

    assertThat(now().window())
        .hasToString("Window[start=2026-11-28T19:00:00Z, end=2026-11-28T21:30:00Z]");
  }

  @Test
  void oddHoursAreSaid() {
    assertThat(window("2026-03-29T02:30", "2026-03-29T05:00"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("clocks go from 02:00 to 03:00");
    assertThat(window("2026-10-25T02:30", "2026-10-25T05:00"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("comes twice", "The second time, 02:30 CET");
    assertThat(window("2026-10-25T02:30", "2026-10-25T05:00").param("startWhich", "second"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(now().window())
        .hasToString("Window[start=2026-10-25T01:30:00Z, end=2026-10-25T04:00:00Z]");
    assertThat(get(world.requester, "window")).bodyText().contains("value=\"second\" checked");
  }

  @Test
  void aWindowNeedsAStartAndAnEnd() {
    assertThat(window("", ""))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Say when it starts.", "Say when it ends, or how long it takes.");
    assertThat(window("2026-11-28T20:00", "2026-11-28T19:00"))
        .bodyText()
        .contains("It must end after it starts.");
  }

  @Test
  void aWindowTooShortForThePlanIsWarnedOfAndNotRefused() {
    write(
        plan(
            Step.of(Step.Kind.IMPLEMENTATION, "Long", "", 100),
            Step.of(Step.Kind.ROLLBACK, "Back", "", 50)));

    assertThat(window("2026-11-28T20:00", "2026-11-28T22:00").param("act", "check"))
        .hasStatusOk()
        .bodyText()
        .contains("The plan does not fit: it needs 30\u00a0min more.");
  }

  @Test
  void anEndedChangeShowsWhyNothingCanBeWritten() {
    world.as(
        world.changeManager,
        () ->
            changes.take(
                world.actor(world.changeManager),
                change.id(),
                Move.of(Transition.CANCEL, change.version()).because("Not needed")));

    for (String page : List.of("plan", "window")) {
      assertThat(get(world.changeManager, page))
          .hasStatusOk()
          .bodyText()
          .contains("its record stays as it is")
          .doesNotContain("btn-primary\" type=\"submit\"");
    }
  }

  @Test
  void anotherAccountFindsNoneOfThePages() {
    World rival = world.rival();
    for (String page : List.of("request", "plan", "window")) {
      assertThat(
              browser.get(
                  rival, rival.changeManager, "/changes/" + change.number() + 4000 + "/" + page))
          .hasStatus(HttpStatus.NOT_FOUND);
      assertThat(get(world.otherClientApprover, page)).hasStatus(HttpStatus.NOT_FOUND);
    }
  }

  @Test
  void aCommentIsShownAndMakesNobodyStale() {
    assertThat(post("comments").param("comment", "Is **Dan** on call? <b>"))
        .hasStatus(HttpStatus.SEE_OTHER);

    assertThat(now().version()).isEqualTo(change.version());
    assertThat(browser.get(world, world.auditor, "/changes/" + change.number()))
        .bodyText()
        .contains("<strong>Dan</strong>", "&lt;b&gt;")
        .doesNotContain("Say something");
    assertThat(
            browser
                .post(world, world.auditor, "/changes/" + change.number() + "/comments")
                .param("comment", "Hm"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(post("comments").param("comment", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void aTagThatCannotBeTakenStandsWhereItWasTypedWithWhatIsWrong() {
    assertThat(post("tags").param("tag", "x".repeat(41)))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("value=\"" + "x".repeat(41) + "\"", "id=\"tag-e\"", "The tag is not added yet.");
    assertThat(post("tags").param("tag", "q4")).hasStatus(HttpStatus.SEE_OTHER);
  }

  private MockMvcRequestBuilder rows(MockMvcRequestBuilder post, Plan plan) {
    MockMvcRequestBuilder filled = post;
    for (Step step : plan.steps()) {
      filled =
          filled
              .param("step", step.id().toString())
              .param("kind", step.kind().name())
              .param("text", step.text())
              .param("verification", step.verification())
              .param("minutes", Integer.toString(step.minutes()));
    }
    return filled;
  }

  private MockMvcRequestBuilder window(String start, String end) {
    return post("window").param("start", start).param("end", end);
  }

  private MockMvcRequestBuilder post(String page) {
    return browser
        .post(world, world.requester, "/changes/" + change.number() + "/" + page)
        .param("version", Long.toString(change.version()));
  }

  private MockMvcRequestBuilder get(Person person, String page) {
    return browser.get(world, person, "/changes/" + change.number() + "/" + page);
  }

  private static Plan plan(Step... steps) {
    return new Plan(List.of(steps), "", null, "", null);
  }

  private void write(Plan plan) {
    world.as(
        world.requester,
        () ->
            changes.edit(
                world.actor(world.requester),
                change.id(),
                change.version(),
                new Edit.WritePlan(plan)));
  }

  private Change now() {
    return world.as(world.changeManager, () -> changes.get(change.id()));
  }
}
