package io.tidegate.risk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.execution.Rehearsals;
import io.tidegate.inventory.Items;
import io.tidegate.risk.RiskyChanges;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class RiskApiTest {
  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired Changes changes;
  @Autowired Items items;
  @Autowired Rehearsals rehearsals;

  World world;
  Api.Calls rosa;
  Change change;
  String path;

  @BeforeEach
  void aChangeInAssess() {
    clock.set(TestClock.START);
    world = worlds.msp();
    rosa = api.as(world, world.requester);
    change = new RiskyChanges(changes, items, rehearsals).firewall(world);
    path = "/api/v1/changes/" + change.number() + "/risk-assessment";
  }

  @Test
  void whatIsProposedIsTakenAndWhatDepartsSaysWhy() {
    MvcTestResult before = rosa.get(path).exchange();
    assertThat(before)
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"assessed\": false, \"scoredAt\": null, \"whyNot\": null}")
        .extractingPath("$.questions[*].question")
        .asArray()
        .containsExactly("users", "systems", "security", "rollback", "timing");
    int proposed = read(before, "$.questions[4].proposed");
    int other = proposed == 5 ? 4 : proposed + 1;
    String tag = tag(before);
    assertThat(tag).startsWith("\"0-");

    MvcTestResult after =
        put(
            tag,
            """
            {"acceptProposals": true,
             "answers": [{"question": "timing", "score": %d, "reason": "The shop opens early."}]}
            """
                .formatted(other));

    assertThat(after)
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"assessed\": true, \"scoredBy\": \"%s\"}".formatted(world.requester.id()));
    assertThat(tag(after)).startsWith("\"1-").isNotEqualTo(tag);
    assertThat(JsonPath.<Integer>read(text(after), "$.questions[4].score")).isEqualTo(other);
    assertThat(JsonPath.<String>read(text(after), "$.questions[4].reason"))
        .isEqualTo("The shop opens early.");
    assertThat(rosa.get(path).header("If-None-Match", tag(after)))
        .hasStatus(HttpStatus.NOT_MODIFIED);
    assertThat(put(tag, "{\"acceptProposals\": true}"))
        .hasStatus(HttpStatus.PRECONDITION_FAILED)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("stale");
  }

  @Test
  void whatCannotBeAnAnswerIsSaidAtItsField() {
    fields("{}", "users", "systems", "security", "rollback", "timing");
    fields(
        """
        {"answers": [{"question": "users", "score": 6}, {"score": 1}, {"question": "users", "score": 1}]}
        """,
        "answers[0].score",
        "answers[1].question",
        "answers[2].question");
    fields("{\"answers\": [{\"question\": \"luck\"}]}", "answers[0].question");
    assertThat(
            rosa.request(HttpMethod.PUT, path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"acceptProposals\": true}"))
        .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
    assertThat(
            api.as(world, world.auditor)
                .request(HttpMethod.PUT, path)
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"acceptProposals\": true}"))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void viewsAreAskedForGivenAndWaived() {
    String tasks = "/api/v1/changes/" + change.number() + "/assessment-tasks";
    MvcTestResult asked =
        rosa.post(
                tasks,
                "{\"person\": \"%s\", \"question\": \"May it be down?\", \"due\": \"2026-11-25\"}"
                    .formatted(world.serviceOwner.id()))
            .exchange();
    assertThat(asked)
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"name\": \"Sofia Service\", \"standing\": \"open\", \"due\": \"2026-11-25\", \"view\": null}");
    String view = tasks + "/" + read(asked, "$.id") + "/view";
    String word = "{\"verdict\": \"bearable\", \"words\": \"Ten minutes.\"}";
    assertThat(rosa.post(view, word)).hasStatus(HttpStatus.FORBIDDEN);
    Api.Calls sofia = api.as(world, world.serviceOwner);
    assertThat(sofia.post(view, "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(sofia.post(view, word))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"items\": [{\"standing\": \"answered\", \"view\": {\"verdict\": \"bearable\"}}]}");
    assertThat(sofia.post(view, word))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("overtaken");
    MvcTestResult second =
        rosa.post(
                tasks,
                "{\"person\": \"%s\", \"question\": \"And the shop?\", \"due\": \"2026-11-25\"}"
                    .formatted(world.clientApprover.id()))
            .exchange();
    assertThat(
            rosa.post(
                tasks + "/" + read(second, "$.id") + "/waiver", "{\"reason\": \"On leave.\"}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[*].standing")
        .asArray()
        .containsExactly("answered", "waived");
    assertThat(rosa.post(tasks, "{\"due\": \"+99999-01-01\"}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(rosa.get(tasks)).bodyJson().extractingPath("$.items").asArray().hasSize(2);
  }

  private void fields(String body, String... fields) {
    assertThat(put("\"0\"", body))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[*].field")
        .asArray()
        .containsExactly((Object[]) fields);
  }

  private MvcTestResult put(String tag, String body) {
    return rosa.request(HttpMethod.PUT, path)
        .header("If-Match", tag)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static String tag(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getHeader("ETag"));
  }

  private static <T> T read(MvcTestResult answer, String path) {
    return JsonPath.read(text(answer), path);
  }

  private static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
