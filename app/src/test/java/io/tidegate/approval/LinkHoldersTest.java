package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Questions;
import io.tidegate.directory.Person;
import io.tidegate.mail.StoredMail;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.Passerby;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What else the holder of a decision's link can do, and where it leads once it is spent. */
@TidegateTest
class LinkHoldersTest {
  @Autowired Story.Doors doors;
  @Autowired Changes changes;
  @Autowired Questions questions;
  @Autowired Worlds worlds;
  @Autowired Passerby passerby;
  @Autowired Outbox outbox;
  @Autowired SettableClock clock;

  World world;
  Story story;
  String link;
  Instant before;

  @BeforeEach
  void aBoardMemberIsAsked() {
    before = clock.instant();
    world = worlds.msp();
    story = Story.asked(world, doors, ChangeType.NORMAL, true, 2);
    link = outbox.link(world, world.cabMember, "approval-asked");
  }

  @AfterEach
  void putTheClockBack() {
    clock.set(before);
  }

  @Test
  void theHolderAsksTheOwnerAndTheLinkStaysGood() {
    assertThat(passerby.open(link))
        .bodyText()
        .contains("Ask Rosa Request", "The link stays good until you decide");

    assertThat(ask("Is the *spare* on site?"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .redirectedUrl()
        .isEqualTo(link + "#questions");

    StoredMail mail = outbox.awaited(world, world.requester, "change-question");
    assertThat(mail.subject()).isEqualTo("Carla Board asks about " + story.change().code());
    assertThat(mail.text()).contains("Is the spare on site?");
    assertThat(mail.html()).contains("Is the <em>spare</em> on site?");
    assertThat(passerby.open(link))
        .hasStatusOk()
        .bodyText()
        .contains("Is the <em>spare</em> on site?", "Not answered yet");
    assertThat(approve()).hasStatusOk();
  }

  @Test
  void theAnswerStandsOnTheLinksPageAndNobodyAnswersThere() {
    ask("Is the spare on site?");
    Questions.Talk talk = world.inAccount(() -> questions.of(story.id)).getFirst();
    assertThat(passerby.open(link)).bodyText().doesNotContain("/answers");
    world.as(
        world.requester,
        () ->
            questions.answer(
                world.actor(world.requester), story.id, talk.question().id(), "In the rack"));

    assertThat(passerby.open(link)).hasStatusOk().bodyText().contains("In the rack");
    assertThat(passerby.send(link + "/questions/" + talk.question().id() + "/answers", Map.of()))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void anEmptyQuestionIsDrawnAgain() {
    assertThat(ask(" "))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Write what you want to say.");
    assertThat(world.inAccount(() -> questions.of(story.id))).isEmpty();
  }

  @Test
  void aSpentLinkAsksNothing() {
    approve();

    assertThat(ask("Too late?")).hasStatus(HttpStatus.GONE);
    assertThat(passerby.send("/links/decisions/guessed/questions", question("Who are you?")))
        .hasStatus(HttpStatus.GONE);
    assertThat(world.inAccount(() -> questions.of(story.id))).isEmpty();
  }

  @Test
  void aLinkThatIsUsedUpLeadsToItsChange() {
    assertThat(approve()).bodyText().contains(toTheChange());
    assertThat(passerby.open(link)).hasStatus(HttpStatus.GONE).bodyText().contains(toTheChange());
  }

  @Test
  void aLinkThatGrewOldOrWasOvertakenLeadsToItsChange() {
    story.moveWindow(9);
    assertThat(passerby.open(link))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains(toTheChange());
    clock.tick(Duration.ofDays(60));
    assertThat(passerby.open(link)).hasStatus(HttpStatus.GONE).bodyText().contains(toTheChange());
  }

  @Test
  void aStrangersTokenLeadsToTheSignInAlone() {
    assertThat(passerby.open("/links/decisions/guessed"))
        .hasStatus(HttpStatus.GONE)
        .bodyText()
        .contains("href=\"/sign-in\"")
        .doesNotContain("/changes/", "CHG-");
  }

  private String toTheChange() {
    return "href=\"/changes/%d\">Open %s".formatted(story.change().number(), story.change().code());
  }

  private MvcTestResult ask(String text) {
    return passerby.send(link + "/questions", question(text));
  }

  private static Map<String, String> question(String text) {
    return Map.of("question-comment", text);
  }

  private MvcTestResult approve() {
    Person voter = world.cabMember;
    List<JudgedStage> stages = story.approval().stages();
    JudgedStage stage =
        stages.stream()
            .filter(each -> each.bench().members().contains(voter.id()))
            .findFirst()
            .orElseThrow();
    return passerby.send(
        link,
        Map.of("option", stage.id() + ":" + voter.id(), "revision", "1", "decision", "APPROVE"));
  }
}
