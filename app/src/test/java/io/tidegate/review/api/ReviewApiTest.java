package io.tidegate.review.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Outcome;
import io.tidegate.change.State;
import io.tidegate.inventory.Items;
import io.tidegate.review.Touched;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class ReviewApiTest {
  private static final String ANSWERS =
      """
      {"objective": "partly", "unexpectedImpact": "None", "rollbackAvailable": true,
       "lessons": "Order the cable first", "standardCandidate": false, "complete": %s}
      """;

  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired Changes changes;
  @Autowired Items items;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  World world;
  Touched touched;
  Api.Calls rosa;
  String review;

  @BeforeEach
  void aChangeUnderWay() {
    clock.set(TestClock.START);
    world = worlds.msp();
    touched =
        Touched.by(ChangeType.NORMAL, world, changes, items, events, transaction, "FW-01", "FW-02");
    rosa = api.as(world, world.requester);
    review = "/api/v1/changes/" + touched.night.change().number() + "/review";
  }

  @Test
  void testsAreRecordedAndTheRequesterSaysWhetherItWorks() {
    touched.night.put(State.VALIDATE);
    assertThat(rosa.get(review))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"tests\": [], \"asksUat\": true, \"confirmation\": null, \"actions\": []}");
    UUID measure = touched.night.step(2);
    assertThat(rosa.get(review))
        .bodyJson()
        .extractingPath("$.untested[0]")
        .isEqualTo(measure.toString());

    assertThat(
            rosa.post(
                review + "/tests",
                "{\"step\": \"%s\", \"passed\": true, \"result\": \"410 Mbit/s\"}"
                    .formatted(measure)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"tests": [{"step": "%s", "what": "Measure each tunnel", "passed": true}], "untested": []}
            """
                .formatted(measure));
    fields(rosa.post(review + "/tests", "{}").exchange(), "passed");
    fields(rosa.post(review + "/tests", "{\"passed\": false}").exchange(), "what", "result");
    fields(rosa.post(review + "/confirmation", "{}").exchange(), "works");
    fields(rosa.post(review + "/confirmation", "{\"works\": false}").exchange(), "comment");
    assertThat(api.as(world, world.implementer).post(review + "/confirmation", "{\"works\": true}"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(rosa.post(review + "/confirmation", "{\"works\": true}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"confirmation\": {\"works\": true, \"origin\": \"api\"}}");
    touched.night.put(State.REVIEW);
    assertThat(rosa.post(review + "/confirmation", "{\"works\": true}"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("overtaken");
  }

  @Test
  void theReviewIsWrittenByItsVersionAndCompletedWhenAllIsAnswered() {
    touched.reviewed(Outcome.FAILED);
    MvcTestResult none = rosa.get(review + "/pir").exchange();
    assertThat(none)
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"dueBecause\": \"it failed\", \"objective\": null, \"completedAt\": null}");
    String tag = tag(none);
    assertThat(tag).startsWith("\"0-");
    fields(
        put("/pir", tag, "{\"complete\": true}"),
        "objective",
        "unexpectedImpact",
        "rollbackAvailable",
        "lessons",
        "standardCandidate");

    assertThat(put("/pir", tag, ANSWERS.formatted("false"))).hasStatusOk();
    assertThat(put("/pir", tag, ANSWERS.formatted("true")))
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(put("/pir", tag(rosa.get(review + "/pir").exchange()), ANSWERS.formatted("true")))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"objective\": \"partly\", \"completedAt\": \"2026-11-21T10:00:00Z\"}");
  }

  @Test
  void actionsFollowAndAreTicked() {
    touched.reviewed(Outcome.SUCCESSFUL);
    fields(rosa.post(review + "/actions", "{}").exchange(), "what", "owner", "due");
    for (Object nobody : List.of(new UUID(0, 0), world.rival().implementer.id())) {
      fields(
          rosa.post(
                  review + "/actions",
                  "{\"what\": \"X\", \"owner\": \"%s\", \"due\": \"2026-12-05\"}".formatted(nobody))
              .exchange(),
          "owner");
    }
    MvcTestResult added =
        rosa.post(
                review + "/actions",
                """
                {"what": "Replace the cable", "owner": "%s", "due": "2026-12-05", "asChange": true}
                """
                    .formatted(world.implementer.id()))
            .exchange();
    assertThat(added)
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"what\": \"Replace the cable\", \"due\": \"2026-12-05\", \"doneAt\": null}");
    assertThat(JsonPath.<String>read(text(added), "$.followUp")).isNotNull();
    String tick = review + "/actions/" + JsonPath.read(text(added), "$.id") + "/completion";
    assertThat(api.as(world, world.auditor).request(HttpMethod.POST, tick))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(api.as(world, world.implementer).request(HttpMethod.POST, tick))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.actions[0].doneAt")
        .isEqualTo("2026-11-21T10:00:00Z");
    assertThat(rosa.request(HttpMethod.POST, review + "/actions/" + new UUID(0, 0) + "/completion"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void theDocumentationIsSpokenOfItemByItemOrAtOnce() {
    touched.reviewed(Outcome.SUCCESSFUL);
    MvcTestResult none = rosa.get(review + "/documentation").exchange();
    assertThat(none).hasStatusOk().bodyJson().extractingPath("$.open").asArray().hasSize(2);
    String one = touched.item("FW-01").toString();
    String tag = tag(none);
    fields(put("/documentation", tag, "{\"items\": [{}]}"), "items[0].item", "items[0].answer");

    assertThat(
            put(
                "/documentation",
                tag,
                "{\"items\": [{\"item\": \"%s\", \"answer\": \"unchanged\", \"note\": \"Like for like.\"}], \"restUpdated\": true}"
                    .formatted(one)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.open")
        .asArray()
        .isEmpty();
    assertThat(put("/documentation", tag, "{\"restUpdated\": true}"))
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(
            put(
                "/documentation",
                tag(rosa.get(review + "/documentation").exchange()),
                "{\"items\": [{\"item\": \"%s\", \"answer\": \"updated\"}]}"
                    .formatted(new UUID(0, 0))))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  private MvcTestResult put(String path, String tag, String body) {
    return rosa.request(HttpMethod.PUT, review + path)
        .header("If-Match", tag)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static void fields(MvcTestResult answer, String... fields) {
    assertThat(answer)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[*].field")
        .asArray()
        .containsExactly((Object[]) fields);
  }

  private static String tag(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getHeader("ETag"));
  }

  private static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
