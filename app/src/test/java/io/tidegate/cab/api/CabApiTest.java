package io.tidegate.cab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A meeting of the board, held by a program. */
@TidegateTest
class CabApiTest {
  private static final String BODY =
      """
      {"title": "CAB", "place": "Room 2", "start": "2026-11-24T10:00:00", "minutes": 60}
      """;

  @Autowired Api api;
  @Autowired Models models;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;
  Api.Calls mira;

  @BeforeEach
  void aWorld() {
    clock.set(TestClock.START);
    world = worlds.msp();
    mira = api.as(world, world.changeManager);
  }

  @Test
  void aMeetingIsConvenedHeldAndMinuted() {
    String meeting = where(mira.post("/api/v1/meetings", BODY).exchange());
    String first = added(meeting, "Ports in the cellar");
    String second = added(meeting, "The year's plan");
    assertThat(mira.post(meeting + "/beginning", "{}")).hasStatusOk();
    assertThat(mira.post(meeting + "/beginning", "{}")).hasStatus(HttpStatus.CONFLICT);
    assertThat(mira.post(meeting + "/turns", "{\"from\": \"%s\"}".formatted(first)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.current")
        .isEqualTo(second);
    assertThat(mira.post(meeting + "/turns", "{\"from\": \"%s\"}".formatted(first)))
        .hasStatus(HttpStatus.CONFLICT);
    assertThat(mira.post(item(meeting, first) + "/notes", "{\"text\": \"Twelve are free\"}"))
        .hasStatusOk();
    assertThat(mira.post(item(meeting, first) + "/decision", "{\"decision\": \"noted\"}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(mira.post(item(meeting, first) + "/decision", "{\"decision\": \"approved\"}"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(
            mira.post(
                item(meeting, first) + "/decision",
                "{\"decision\": \"noted\", \"words\": \"Order more\"}"))
        .hasStatusOk();
    assertThat(mira.post(item(meeting, second) + "/postponement", "{\"reason\": \"Too late\"}"))
        .hasStatusOk();
    assertThat(mira.post(meeting + "/end", "{}")).hasStatusOk();
    assertThat(mira.get(meeting + "/minutes"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"meeting": {"state": "held"},
             "items": [{"decision": "noted", "words": "Order more"}, {"state": "postponed", "because": "Too late"}],
             "notes": [{"text": "Twelve are free"}]}
            """);
    assertThat(mira.get("/api/v1/meetings?over=true")).hasStatusOk().bodyText().contains("held");
    assertThat(mira.get("/api/v1/meetings")).hasStatusOk();
  }

  @Test
  void aMeetingMovesAndIsCalledOffByTheTagThatWasRead() {
    MvcTestResult convened = mira.post("/api/v1/meetings", BODY).exchange();
    String meeting = where(convened);
    String later = BODY.replace("10:00", "11:00");
    MvcTestResult moved = tagged(meeting + "/move", tag(convened), later);
    assertThat(moved).hasStatusOk();
    assertThat(tagged(meeting + "/move", tag(convened), later))
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(tagged(meeting + "/cancellation", tag(moved), "{\"reason\": \"Snow\"}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("cancelled");
  }

  @Test
  void anInvitationIsAnsweredAndASubstituteNamed() {
    String meeting = where(mira.post("/api/v1/meetings", BODY).exchange());
    String member = world.cabMember.id().toString();
    String other = "{\"substitute\": \"%s\"}".formatted(world.implementer.id());
    String board = "/api/v1/meetings/board";
    assertThat(put(board + "/" + member + "/substitute", other))
        .hasStatusOk()
        .bodyText()
        .contains(world.implementer.id().toString());
    assertThat(put(board + "/" + world.leader.id() + "/substitute", other))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(mira.get(board)).hasStatusOk().bodyText().contains(world.cabMember.name());
    assertThat(put(meeting + "/replies/" + member, "{}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(put(meeting + "/replies/" + member, "{\"reply\": \"declined\"}"))
        .hasStatusOk()
        .bodyText()
        .contains("\"standsInFor\":\"" + member + "\"", "\"reply\":\"declined\"");
    assertThat(put(meeting + "/replies/" + world.leader.id(), "{\"reply\": \"coming\"}"))
        .as("who is not invited")
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private MvcTestResult put(String path, String body) {
    return mira.request(HttpMethod.PUT, path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  @Test
  void meetingsThatComeBackEndAndTheBoardIsJoinedAndPutInOrder() {
    MvcTestResult convened =
        mira.post("/api/v1/meetings", BODY.replace("60}", "60, \"rule\": \"FREQ=WEEKLY\"}"))
            .exchange();
    String meeting = where(convened);
    assertThat(mira.post(meeting + "/members", "{\"person\": \"%s\"}".formatted(world.leader.id())))
        .hasStatusOk()
        .bodyText()
        .contains(world.leader.id().toString());
    String first = added(meeting, "One");
    String second = added(meeting, "Two");
    assertThat(
            mira.request(HttpMethod.PUT, meeting + "/order")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"items\": [\"%s\"]}".formatted(second)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[1].id")
        .isEqualTo(first);
    assertThat(mira.get(meeting + "/items")).hasStatusOk();
    assertThat(mira.post(meeting + "/attendance", "{}")).hasStatus(HttpStatus.CONFLICT);
    String series =
        "/api/v1/meetings/series/"
            + text(convened).replaceAll("(?s).*\"series\":\"([^\"]+)\".*", "$1");
    assertThat(mira.get("/api/v1/meetings/series")).hasStatusOk().bodyText().contains("Every");
    String other =
        "{\"title\": \"Board\", \"start\": \"2026-11-25T09:00:00\", \"minutes\": 30,"
            + " \"rule\": \"FREQ=WEEKLY\", \"quorum\": 2, \"members\": [\"%s\"]}"
                .formatted(world.leader.id());
    String read = tag(mira.get(series).exchange());
    assertThat(put(series, read, other))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.members[0]")
        .isEqualTo(world.leader.id().toString());
    assertThat(put(series, read, other)).hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(mira.get(meeting))
        .bodyJson()
        .isLenientlyEqualTo("{\"title\": \"Board\", \"quorum\": 2}");
    assertThat(mira.post(series + "/end", "{\"reason\": \"Too often\"}"))
        .hasStatus(HttpStatus.NO_CONTENT);
    assertThat(mira.get("/api/v1/meetings"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .isEmpty();
  }

  @Test
  void whatIsToBeDoneIsAskedAndTickedOff() {
    String meeting = where(mira.post("/api/v1/meetings", BODY).exchange());
    assertThat(mira.post(meeting + "/action-items", "{}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    MvcTestResult asked =
        mira.post(
                meeting + "/action-items",
                "{\"text\": \"Book the vendor\", \"owner\": \"%s\", \"due\": \"2026-11-30\"}"
                    .formatted(world.implementer.id()))
            .exchange();
    assertThat(mira.get("/api/v1/action-items")).bodyText().contains("Book the vendor");
    assertThat(mira.get(where(asked))).hasStatusOk();
    Api.Calls owner = api.as(world, world.implementer);
    assertThat(owner.post(where(asked) + "/completion", "{\"how\": \"Order 4711\"}")).hasStatusOk();
    assertThat(owner.post(where(asked) + "/completion", "{\"how\": \"Order 4711\"}"))
        .hasStatus(HttpStatus.CONFLICT);
    assertThat(mira.get("/api/v1/action-items")).bodyText().doesNotContain("Book the vendor");
    assertThat(mira.get("/api/v1/action-items?state=done&limit=1&owner=" + world.implementer.id()))
        .hasStatusOk()
        .bodyText()
        .contains("Order 4711", world.implementer.id().toString());
    assertThat(mira.get("/api/v1/action-items?state=lost"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(api.as(world, world.changeManager, world.bakery).get(meeting))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void whatIsNotToBeDoneAnyMoreIsCancelledWithAReason() {
    String meeting = where(mira.post("/api/v1/meetings", BODY).exchange());
    String asked =
        where(
            mira.post(
                    meeting + "/action-items",
                    "{\"text\": \"Book the vendor\", \"owner\": \"%s\", \"due\": \"2026-11-30\"}"
                        .formatted(world.implementer.id()))
                .exchange());
    String why = "{\"reason\": \"The vendor is gone\"}";
    assertThat(api.as(world, world.implementer).post(asked + "/cancellation", why))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(mira.post(asked + "/cancellation", "{}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(mira.post(asked + "/cancellation", why))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"because\": \"The vendor is gone\", \"doneAt\": null, \"endedBy\": \"%s\"}"
                .formatted(world.changeManager.id()));
    assertThat(mira.post(asked + "/cancellation", why)).hasStatus(HttpStatus.CONFLICT);
  }

  @Test
  void theBoardVotesOnAModelThatWaits() {
    world.doAs(
        world.changeManager,
        () ->
            models.add(
                world.actor(world.changeManager), ModelsOfTheTest.certificate(world, Set.of())));
    String meeting = where(mira.post("/api/v1/meetings", BODY).exchange());
    String votes =
        text(mira.get(meeting + "/items").exchange())
            .replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", meeting + "/items/$1/votes");
    Api.Calls member = api.as(world, world.cabMember);
    assertThat(member.post(votes, "{\"motion\": \"admission-1\", \"decision\": \"reject\"}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(member.post(votes, "{\"motion\": \"admission-2\", \"decision\": \"approve\"}"))
        .hasStatus(HttpStatus.CONFLICT);
    assertThat(mira.post(votes, "{\"motion\": \"admission-1\", \"decision\": \"approve\"}"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(member.post(votes, "{\"motion\": \"admission-1\", \"decision\": \"approve\"}"))
        .hasStatusOk();
    assertThat(mira.get(votes))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"motion": "admission-1", "needed": 2, "yes": 1, "carried": false,
             "votes": [{"decision": "approve", "voter": "%s"}]}
            """
                .formatted(world.cabMember.id()));
  }

  private String added(String meeting, String topic) {
    MvcTestResult added =
        mira.post(meeting + "/items", "{\"topic\": \"%s\"}".formatted(topic)).exchange();
    assertThat(added).hasStatus(HttpStatus.CREATED);
    return text(added).replaceAll("(?s)^\\{\"id\":\"([^\"]+)\".*", "$1");
  }

  private MvcTestResult put(String path, String tag, String body) {
    return mira.request(HttpMethod.PUT, path)
        .header("If-Match", tag)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult tagged(String path, String tag, String body) {
    return mira.request(HttpMethod.POST, path)
        .header("If-Match", tag)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static String item(String meeting, String item) {
    return meeting + "/items/" + item;
  }

  private static String where(MvcTestResult answer) {
    assertThat(answer).hasStatus(HttpStatus.CREATED);
    return String.valueOf(answer.getResponse().getHeader("Location"));
  }

  private static String tag(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getHeader("ETag"));
  }

  private static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
