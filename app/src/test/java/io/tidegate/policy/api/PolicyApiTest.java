package io.tidegate.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class PolicyApiTest {
  private static final String POLICY = "/api/v1/policy";

  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;
  Api.Calls mira;

  @BeforeEach
  void anAccount() {
    clock.set(TestClock.START);
    world = worlds.msp();
    mira = api.as(world, world.changeManager);
  }

  @Test
  void rulesAreReadWithTheirWords() {
    assertThat(mira.get(POLICY + "?client=" + world.bakery.id()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.sections[?(@.name == 'emergency')].rules.confirmWithinHours")
        .asArray()
        .containsExactly(24);
    assertThat(mira.get(POLICY + "/presets"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[*].name")
        .asArray()
        .containsExactly("itil", "cobit", "devops", "small-team", "regulated");
    assertThat(mira.get(POLICY + "/comparison?before=itil&after=cobit"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.differences[?(@.section == 'publishing')].wordings[0].before")
        .asArray()
        .hasSize(1);
    assertThat(api.as(world, world.clientApprover).get(POLICY)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(
            api.as(world, world.changeManager, world.bakery)
                .post(POLICY + "/drafts", "{\"title\": \"For all\", \"reason\": \"Because\"}"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(mira.get(POLICY + "/comparison?before=77")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aDraftIsWrittenReviewedAndPublishedByPrograms() {
    MvcTestResult made =
        mira.post(
                POLICY + "/drafts",
                "{\"title\": \"Govern\", \"reason\": \"Audit\", \"preset\": \"cobit\"}")
            .exchange();
    assertThat(made).hasStatus(HttpStatus.CREATED);
    String draft = String.valueOf(made.getResponse().getHeader("Location"));
    MvcTestResult written =
        mira.request(HttpMethod.PUT, draft + "/sections/execution")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"rules\": {\"rehearsalHoldsDays\": 45}}")
            .header(HttpHeaders.IF_MATCH, tag(made))
            .exchange();
    assertThat(written).hasStatusOk();
    MvcTestResult asked = state(mira, draft, written, "in-review");
    MvcTestResult approved =
        api.as(world, world.leader)
            .post(draft + "/verdicts", "{\"approved\": true}")
            .header(HttpHeaders.IF_MATCH, tag(asked))
            .exchange();
    assertThat(approved)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.approvedBy")
        .isEqualTo(world.leader.name());
    assertThat(
            mira.request(HttpMethod.POST, draft + "/publication")
                .header(HttpHeaders.IF_MATCH, tag(approved)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.version")
        .isEqualTo(2);
    assertThat(mira.get(POLICY + "/versions/2/file"))
        .hasStatusOk()
        .bodyText()
        .contains("rehearsalHoldsDays: 45", "secondPerson: true");
  }

  @Test
  void whatStandsInTheWayIsTold() {
    MvcTestResult made =
        mira.post(POLICY + "/drafts", "{\"title\": \"Nothing\", \"reason\": \"No reason\"}")
            .exchange();
    String draft = String.valueOf(made.getResponse().getHeader("Location"));
    assertThat(
            mira.request(HttpMethod.POST, draft + "/publication")
                .header(HttpHeaders.IF_MATCH, tag(made)))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .extractingPath("$.obstacles[*].code")
        .asArray()
        .containsExactly("empty");
    assertThat(
            mira.request(HttpMethod.PUT, draft + "/file")
                .contentType("application/yaml")
                .content("policy: 1\nsections:\n  execution:\n    rehearsalHoldsDays: 0\n")
                .header(HttpHeaders.IF_MATCH, tag(made)))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[0].field")
        .isEqualTo("sections.execution.rehearsalHoldsDays");
    assertThat(
            mira.request(HttpMethod.PUT, draft + "/sections/execution")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"rules\": {\"rehearsalHoldsDays\": 45, \"more\": 1}}")
                .header(HttpHeaders.IF_MATCH, "\"9\""))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(
            mira.request(HttpMethod.PUT, draft + "/sections/execution")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"rules\": {\"rehearsalHoldsDays\": 45}}")
                .header(HttpHeaders.IF_MATCH, "\"9\""))
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
  }

  private static MvcTestResult state(
      Api.Calls calls, String draft, MvcTestResult seen, String state) {
    return calls
        .request(HttpMethod.PUT, draft + "/state")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"state\": \"" + state + "\"}")
        .header(HttpHeaders.IF_MATCH, tag(seen))
        .exchange();
  }

  private static String tag(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getHeader(HttpHeaders.ETAG));
  }
}
