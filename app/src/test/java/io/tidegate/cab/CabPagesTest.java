package io.tidegate.cab;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Outcome;
import io.tidegate.change.Rating;
import io.tidegate.directory.Person;
import io.tidegate.insight.Happened;
import io.tidegate.testkit.Statements;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TestDatabase;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** The pages of the board: what they show to whom, and what they keep when something is refused. */
class CabPagesTest extends MeetingToCome {
  @Autowired Agendas agendas;

  @Test
  void aMeetingIsConvenedByItsFormAndWhatIsWrongIsSaidAtItsField() {
    assertThat(send(world.changeManager, "/cab", Map.of("title", "Second board", "start", "soon")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Second board", "Give a day and an hour.");
    assertThat(
            send(
                world.changeManager,
                "/cab",
                Map.of(
                    "title", "Second board",
                    "start", "2026-12-01T09:00",
                    "minutes", "45",
                    "repeats", "NTH")))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(browser.get(world, world.auditor, "/cab"))
        .bodyText()
        .contains("Second board", "Board on")
        .doesNotContain("Convene a meeting");
    assertThat(send(world.implementer, "/cab", Map.of("title", "Mine")))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void aVoteBeforeTheMeetingIsOneOfTheApproval() {
    assertThat(vote("REJECT", "vote-condition", "Only on a Sunday"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Say why you reject it", "Only on a Sunday");
    assertThat(vote("APPROVE", "vote-condition", "Only on a Sunday"))
        .hasStatus(HttpStatus.SEE_OTHER);

    assertThat(story.stage("CAB").standing().evidence().yes()).isEqualTo(1);
    assertThat(browser.get(world, world.auditor, "/changes/" + story.change().number()))
        .bodyText()
        .contains("On the agenda", path() + "?item=" + item());
    assertThat(browser.get(world, world.secondCabMember, path()))
        .bodyText()
        .contains("One yes is missing.", "Only on a Sunday", "2 of 3 must vote, 1 have");
  }

  @Test
  void aVoteOnWhatWasEditedMeanwhileIsRefusedAndNothingTypedIsLost() {
    MockMvcRequestBuilder late = vote("APPROVE", "vote-condition", "Only on a Sunday");
    story.moveWindow(9);

    assertThat(late)
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("revision 2 is now to be decided", "Only on a Sunday");
  }

  @Test
  void whoeverOpensAMeetingThatRunsFindsItWhereItIs() {
    begin(world.changeManager);
    assertThat(browser.get(world, world.thirdCabMember, path()))
        .bodyText()
        .contains("before the board", "1 of 4 here", "I am here", "Minutes so far");
    String item = item();
    world.doAs(
        world.cabMember, () -> agendas.addTopic(world.actor(world.cabMember), meeting, "Ports"));
    assertThat(send(world.cabMember, path() + "/turns", Map.of("from", item)))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(send(world.secondCabMember, path() + "/turns", Map.of("from", item)))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Somebody was faster", "Ports");
  }

  @Test
  void ofWhatWentWrongTheBoardReadsHowItWent() {
    int number =
        Happened.done(
                "Firmware",
                world.bakery,
                TestClock.START.minusSeconds(7200),
                TestClock.START.minusSeconds(3600))
            .went(Rating.Level.HIGH, Outcome.FAILED)
            .in(world);
    JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.access().url(),
                TestDatabase.access().owner().user(),
                TestDatabase.access().owner().password()))
        .sql(
            "update change.change set state_since = :at, what_happened = 'The line stayed dark.'"
                + " where account_id = :account and number = :number")
        .param("at", TestClock.START.atOffset(ZoneOffset.UTC))
        .param("account", world.id().value())
        .param("number", number)
        .update();
    begin(world.changeManager);
    AgendaItem mishap =
        world
            .as(world.changeManager, () -> agendas.of(world.actor(world.changeManager), meeting))
            .stream()
            .filter(item -> item.kind() == ItemKind.MISHAP)
            .findFirst()
            .orElseThrow();

    assertThat(browser.get(world, world.cabMember, path() + "?item=" + mishap.id()))
        .bodyText()
        .contains(Outcome.FAILED.title(), "The line stayed dark.");
  }

  @Test
  void whatIsBeingTypedIsKeptForWhoTypesIt() {
    begin(world.changeManager);
    String note = path() + "/items/" + item();
    assertThat(send(world.cabMember, note + "/draft", Map.of("note-text", "The vendor said")))
        .hasStatus(HttpStatus.NO_CONTENT);
    assertThat(browser.get(world, world.cabMember, path())).bodyText().contains("The vendor said");
    assertThat(browser.get(world, world.changeManager, path()))
        .bodyText()
        .doesNotContain("The vendor said");
    assertThat(send(world.cabMember, note + "/notes", Map.of("note-text", "The vendor comes")))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(browser.get(world, world.auditor, path() + "/minutes"))
        .bodyText()
        .contains("The vendor comes", world.cabMember.name(), "Begun")
        .doesNotContain("The vendor said");
    assertThat(browser.get(world, world.auditor, path() + "/minutes.pdf").exchange().getResponse())
        .satisfies(pdf -> assertThat(pdf.getContentType()).isEqualTo("application/pdf"))
        .satisfies(pdf -> assertThat(pdf.getContentAsByteArray()).hasSizeGreaterThan(2_000));
  }

  @Test
  void somebodyOfAClientReadsTheirOwnItemsAndNoWordOfOthers() {
    begin(world.changeManager);
    world.doAs(
        world.cabMember,
        () -> agendas.addTopic(world.actor(world.cabMember), meeting, "What the clinic owes"));
    for (String page : List.of("/cab", path(), path() + "/minutes")) {
      assertThat(browser.get(world, world.clientApprover, page))
          .as(page)
          .bodyText()
          .contains("CAB meeting")
          .doesNotContain(world.clinic.name(), "What the clinic owes", "of 2 dealt", "2 items");
    }
    assertThat(browser.get(world, world.otherClientApprover, path()))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(browser.get(world, world.otherClientApprover, "/cab"))
        .bodyText()
        .contains("No meeting is planned");
    assertThat(browser.get(world.rival(), world.rival().changeManager, path()))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void whoSitsInWithoutAVoteIsToldSoAndWhoOnlyLooksOnIsNot() {
    world.doAs(
        world.changeManager,
        () ->
            meetings.name(world.actor(world.changeManager), meeting, world.secondImplementer.id()));
    assertThat(browser.get(world, world.secondImplementer, path()))
        .bodyText()
        .contains("Its route does not ask you for a vote.");
    assertThat(browser.get(world, world.auditor, path()))
        .bodyText()
        .doesNotContain("Its route does not ask you");
  }

  @Test
  void anAgendaOfAHundredItemsAsksNoMoreOfTheDatabaseAndIsWalkedItemByItem() {
    talkAbout(10);
    int few = cost(path());
    talkAbout(89);
    assertThat(cost(path())).isEqualTo(few);
    assertThat(browser.get(world, world.changeManager, path()))
        .bodyText()
        .contains("1 of 100", "Find on the agenda", "data-key=\"n\"")
        .doesNotContain("data-key=\"p\"");
    begin(world.changeManager);
    int running = cost(path());
    assertThat(running).isLessThanOrEqualTo(few + 4);
    String first = item();
    assertThat(send(world.changeManager, path() + "/turns", Map.of("from", first)))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(browser.get(world, world.changeManager, path()))
        .bodyText()
        .contains("2 of 100", "name=\"to\" value=\"" + first + "\"", "data-key=\"p\"");
    assertThat(cost(path() + "/minutes")).isLessThan(60);
  }

  private void talkAbout(int topics) {
    world.doAs(
        world.cabMember,
        () ->
            IntStream.range(0, topics)
                .forEach(
                    i -> agendas.addTopic(world.actor(world.cabMember), meeting, "Topic " + i)));
  }

  private int cost(String page) {
    return Statements.during(() ->
            assertThat(browser.get(world, world.changeManager, page).exchange()).hasStatusOk())
        .size();
  }

  private String item() {
    return world
        .as(world.changeManager, () -> agendas.of(world.actor(world.changeManager), meeting))
        .getFirst()
        .id()
        .toString();
  }

  private MockMvcRequestBuilder vote(String decision, String field, String words) {
    return send(
        world.cabMember,
        path() + "/items/" + item() + "/votes",
        Map.of(
            "option",
            story.stage("CAB").id() + ":" + world.cabMember.id(),
            "revision",
            "1",
            "decision",
            decision,
            field,
            words));
  }

  private MockMvcRequestBuilder send(Person person, String path, Map<String, String> fields) {
    MockMvcRequestBuilder request = browser.post(world, person, path);
    fields.forEach((name, value) -> request.param(name, value));
    return request;
  }
}
