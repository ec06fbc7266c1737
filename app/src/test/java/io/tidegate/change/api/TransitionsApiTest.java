package io.tidegate.change.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.api.ApiScope;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class TransitionsApiTest {
  private static final String CHANGES = "/api/v1/changes";

  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;
  Api.Calls rosa;
  String change;
  String transitions;

  @BeforeEach
  void aDraft() {
    clock.set(TestClock.START);
    world = worlds.msp();
    rosa = api.as(world, world.requester);
    MvcTestResult drafted =
        rosa.post(
                CHANGES,
                "{\"client\": \"%s\", \"title\": \"Replace the certificate\"}"
                    .formatted(world.bakery.id()))
            .exchange();
    change = CHANGES + "/" + JsonPath.<Integer>read(json(drafted), "$.number");
    transitions = change + "/transitions";
  }

  @Test
  void eachTransitionIsListedWithWhatStandsInItsWay() {
    MvcTestResult listed = rosa.get(transitions).exchange();

    assertThat(listed).hasStatusOk();
    assertThat(listed).bodyJson().extractingPath("$.state").isEqualTo("draft");
    String json = json(listed);
    assertThat(JsonPath.<List<String>>read(json, "$.items[*].transition"))
        .containsExactly("submit", "reclassify", "cancel");
    assertThat(JsonPath.<List<Boolean>>read(json, "$.items[?(@.transition=='submit')].allowed"))
        .containsExactly(false);
    List<String> messages =
        JsonPath.read(json, "$.items[?(@.transition=='submit')].blockers[*].message");
    assertThat(messages).isNotEmpty();
    List<String> links = JsonPath.read(json, "$.items[?(@.transition=='submit')].blockers[*].href");
    assertThat(links).allMatch(link -> link.startsWith("http://localhost:8080/changes/"));
    assertThat(JsonPath.<List<Boolean>>read(json, "$.items[?(@.transition=='cancel')].allowed"))
        .containsExactly(true);
    String reclassify = "$.items[?(@.transition=='reclassify')]";
    assertThat(JsonPath.<List<Boolean>>read(json, reclassify + ".allowed")).containsExactly(false);
    assertThat(JsonPath.<List<String>>read(json, reclassify + ".blockers[*].code"))
        .contains("not-permitted");
  }

  @Test
  void whatStandsInTheWayComesBackAndNothingIsWritten() {
    MvcTestResult refused = take(rosa, "\"1\"", "{\"transition\": \"submit\"}").exchange();

    assertThat(refused)
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .isLenientlyEqualTo("{\"code\": \"blocked\", \"status\": 409}");
    List<String> codes = JsonPath.read(json(refused), "$.blockers[*].code");
    List<String> listed =
        JsonPath.read(
            json(rosa.get(transitions).exchange()),
            "$.items[?(@.transition=='submit')].blockers[?(@.caution==false)].code");
    assertThat(codes).isNotEmpty().isEqualTo(listed);
    assertThat(rosa.get(change)).hasHeader("ETag", "\"1\"");
    assertThat(take(rosa, "\"1\"", "{\"transition\": \"close\"}"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .extractingPath("$.blockers[0].code")
        .isEqualTo("not-from-here");
    assertThat(take(rosa, "\"1\"", "{\"transition\": \"cancel\"}"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .extractingPath("$.blockers[0].code")
        .isEqualTo("reason-missing");
  }

  @Test
  void aTransitionIsTakenByTheDoorOfThePage() {
    MvcTestResult taken =
        take(
                rosa,
                "\"1\"",
                "{\"transition\": \"cancel\", \"reason\": \"The contract was renewed instead.\"}")
            .exchange();

    assertThat(taken)
        .hasStatusOk()
        .hasHeader("ETag", "\"2\"")
        .bodyJson()
        .isLenientlyEqualTo("{\"taken\": [\"cancel\"], \"change\": {\"state\": \"cancelled\"}}");
    assertThat(rosa.patch(change, "\"2\"", "{\"title\": \"Too late\"}"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .extractingPath("$.blockers[0].code")
        .isEqualTo("frozen");
  }

  @Test
  void aDraftIsSubmittedOnceItIsWhole() {
    assertThat(
            rosa.patch(
                change,
                "\"1\"",
                """
                {"reason": "It expires.", "desiredOutcome": "A valid one.",
                 "scope": {"noneBecause": "The gateway is not recorded."}}
                """))
        .hasStatusOk();

    assertThat(take(rosa, "\"2\"", "{\"transition\": \"submit\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"taken\": [\"submit\"], \"change\": {\"state\": \"assess\"}}");
    Api.Calls mira = api.as(world, world.changeManager);
    assertThat(
            take(
                mira,
                "\"3\"",
                "{\"transition\": \"hold\", \"reason\": \"The vendor is not on call.\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"taken\": [\"hold\"], \"change\": {\"state\": \"assess\", \"hold\": {\"reason\": \"The vendor is not on call.\"}}}");
  }

  @Test
  void ofTwoAtOnceOneIsTaken() throws Exception {
    Api.Calls again = api.as(world, world.requester);
    String hold = "{\"transition\": \"cancel\", \"reason\": \"Not needed.\"}";
    List<Callable<Integer>> both =
        List.of(
            () -> take(rosa, "\"1\"", hold).exchange().getResponse().getStatus(),
            () -> take(again, "\"1\"", hold).exchange().getResponse().getStatus());
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Integer> statuses =
          threads.invokeAll(both).stream().map(TransitionsApiTest::status).toList();

      assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }
  }

  @Test
  void whatIsAskedForWronglyIsSaidAtItsField() {
    fields("{}", "transition");
    fields("{\"transition\": \"fly\"}", "transition");
    fields("{\"transition\": \"reclassify\"}", "toType");
    fields("{\"transition\": \"submit\", \"toType\": \"normal\"}", "toType");
    fields(
        "{\"transition\": \"submit\", \"overrides\": [{\"code\": \"\", \"reason\": \"\"}]}",
        "overrides[0].code",
        "overrides[0].reason");
    assertThat(rosa.post(transitions, "{\"transition\": \"submit\"}"))
        .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
    assertThat(take(rosa, "\"0\"", "{\"transition\": \"submit\"}"))
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
  }

  @Test
  void theRunHasAScopeOfItsOwn() {
    Api.Calls writer = api.as(world, world.requester, ApiScope.CHANGES_WRITE);
    Api.Calls runner = api.as(world, world.requester, ApiScope.RUN_WRITE);

    assertThat(take(writer, "\"1\"", "{\"transition\": \"start\"}"))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("scope-missing");
    assertThat(take(runner, "\"1\"", "{\"transition\": \"submit\"}"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(take(runner, "\"1\"", "{\"transition\": \"start\"}")).hasStatus(HttpStatus.CONFLICT);
  }

  @Test
  void nobodyTakesATransitionOfWhatIsNotTheirs() {
    World rival = world.rival();
    Api.Calls stranger = api.as(rival, rival.changeManager);
    assertThat(stranger.get(transitions)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(take(stranger, "\"1\"", "{\"transition\": \"cancel\", \"reason\": \"Mine\"}"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  private void fields(String body, String... fields) {
    assertThat(take(rosa, "\"1\"", body))
        .as(body)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[*].field")
        .asArray()
        .containsExactly((Object[]) fields);
  }

  private MockMvcRequestBuilder take(Api.Calls calls, String tag, String body) {
    return calls.post(transitions, body).header("If-Match", tag);
  }

  private static int status(Future<Integer> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static String json(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
