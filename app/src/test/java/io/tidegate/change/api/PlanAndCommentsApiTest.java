package io.tidegate.change.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.change.Changes;
import io.tidegate.execution.NewRehearsal;
import io.tidegate.execution.Rehearsals;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class PlanAndCommentsApiTest {
  private static final String CHANGES = "/api/v1/changes";
  private static final String PLAN =
      """
      {
        "steps": [
          {"kind": "implementation", "text": "Install it", "verification": "It answers", "minutes": 20},
          {"kind": "rollback", "text": "Put the old one back", "minutes": 30, "required": false}
        ],
        "effortMinutes": 45,
        "cost": 12.5
      }
      """;

  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired Changes changes;
  @Autowired Rehearsals rehearsals;

  World world;
  Api.Calls rosa;
  String change;

  @BeforeEach
  void aDraft() {
    clock.set(TestClock.START);
    world = worlds.msp();
    rosa = api.as(world, world.requester);
    change =
        rosa.post(CHANGES, "{\"client\": \"%s\", \"title\": \"X\"}".formatted(world.bakery.id()))
            .exchange()
            .getResponse()
            .getHeader("Location");
  }

  @Test
  void aPlanIsWrittenWholeAndReadWithWhatFollowsFromIt() throws Exception {
    MvcTestResult written = put("\"1\"", PLAN).exchange();
    assertThat(written).hasStatusOk().hasHeader("ETag", "\"2\"");
    assertThat(
            rosa.patch(
                change,
                "\"2\"",
                "{\"window\": {\"start\": \"2026-11-28T20:00:00Z\", \"end\": \"2026-11-28T22:00:00Z\"}}"))
        .hasStatusOk();

    assertThat(rosa.get(change + "/plan"))
        .hasStatusOk()
        .hasHeader("ETag", "\"3\"")
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {
              "steps": [
                {"number": "1", "kind": "implementation", "text": "Install it", "minutes": 20,
                 "irreversible": false, "required": true, "owner": null},
                {"number": "R1", "kind": "rollback", "required": false}
              ],
              "effortMinutes": 45, "cost": 12.50, "forwardMinutes": 20, "rollbackMinutes": 30,
              "rollbackDeadline": "2026-11-28T21:30:00Z"
            }
            """);

    String first = JsonPath.read(written.getResponse().getContentAsString(), "$.steps[0].id");
    assertThat(
            put("\"3\"", "{\"steps\": [{\"id\": \"%s\", \"text\": \"Install\"}]}".formatted(first)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"steps\": [{\"id\": \"%s\", \"text\": \"Install\"}]}".formatted(first));
  }

  @Test
  void aRollbackThatWasTriedCountsAsItWentAndMovesTheTag() throws Exception {
    assertThat(put("\"1\"", PLAN)).hasStatusOk();
    assertThat(
            rosa.patch(
                change,
                "\"2\"",
                "{\"window\": {\"start\": \"2026-11-28T20:00:00Z\", \"end\": \"2026-11-28T22:00:00Z\"}}"))
        .hasStatusOk();
    int number = Integer.parseInt(change.substring(change.lastIndexOf('/') + 1));
    NewRehearsal tried = new NewRehearsal(world.implementer.id(), TestClock.START, "Lab", 45);
    world.doAs(
        world.requester,
        () ->
            rehearsals.record(world.actor(world.requester), changes.get(number).id(), tried, null));

    assertThat(rosa.get(change + "/plan"))
        .hasStatusOk()
        .hasHeader("ETag", "\"3-rehearsed-45\"")
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"rollbackMinutes": 45, "rollbackRehearsed": true, "rollbackDeadline": "2026-11-28T21:15:00Z"}
            """);
  }

  @Test
  void whatNoPlanHoldsIsSaidAtItsField() {
    fields(
        """
        {"steps": [{"text": " ", "minutes": -1}, {"id": "%s", "text": "X"}], "cost": -1}
        """
            .formatted(UUID.randomUUID()),
        "steps[1].id",
        "cost",
        "steps[0].text",
        "steps[0].minutes");
    fields(
        "{\"steps\": [{\"text\": \"X\", \"owner\": \"%s\"}]}"
            .formatted(world.rival().requester.id()),
        "steps");
    assertThat(put("\"9\"", PLAN)).hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(
            rosa.request(HttpMethod.PUT, change + "/plan")
                .contentType(MediaType.APPLICATION_JSON)
                .content(PLAN))
        .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
    World rival = world.rival();
    assertThat(api.as(rival, rival.administrator).get(change + "/plan"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void whatIsSaidIsReadByThoseWhoSeeTheChange() throws UnsupportedEncodingException {
    assertThat(rosa.post(change + "/comments", "{\"comment\": \"Build 4.2 is green.\"}"))
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"by\": \"%s\", \"text\": \"Build 4.2 is green.\", \"at\": \"2026-11-21T10:00:00Z\"}"
                .formatted(world.requester.id()));
    assertThat(api.as(world, world.auditor).get(change + "/comments"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[0].text")
        .isEqualTo("Build 4.2 is green.");
    assertThat(rosa.post(change + "/comments", "{\"comment\": \" \"}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[0].field")
        .isEqualTo("comment");
    assertThat(api.as(world, world.auditor).post(change + "/comments", "{\"comment\": \"Hm\"}"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(
            api.as(world, world.otherClientApprover)
                .post(change + "/comments", "{\"comment\": \"Hm\"}"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void tagsArePutOnAndTakenOffAndTheListIsNarrowedToThem() {
    assertThat(rosa.post(change + "/tags", "{\"tag\": \"December Patches\"}"))
        .hasStatusOk()
        .bodyJson()
        .isEqualTo("{\"items\": [\"december patches\"]}", JsonCompareMode.STRICT);
    assertThat(rosa.get(CHANGES + "?tag=December%20patches"))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .hasSize(1);
    assertThat(rosa.get(CHANGES + "?tag=other"))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .isEmpty();
    assertThat(rosa.post(change + "/tags", "{}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[0].field")
        .isEqualTo("tag");
    assertThat(
            api.as(world, world.auditor)
                .request(HttpMethod.DELETE, change + "/tags/december%20patches"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(rosa.request(HttpMethod.DELETE, change + "/tags/december%20patches")).hasStatusOk();
    assertThat(rosa.get(change + "/tags"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .isEmpty();
  }

  private void fields(String plan, String... fields) {
    assertThat(put("\"1\"", plan))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[*].field")
        .asArray()
        .containsExactly((Object[]) fields);
  }

  private MockMvcRequestBuilder put(String tag, String plan) {
    return rosa.request(HttpMethod.PUT, change + "/plan")
        .header("If-Match", tag)
        .contentType(MediaType.APPLICATION_JSON)
        .content(plan);
  }
}
