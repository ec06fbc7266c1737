package io.tidegate.catalogue.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.api.ApiScope;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The catalogue, kept by a program. */
@TidegateTest
class KeepingModelsTest {
  private static final String MODELS = "/api/v1/models";

  @Autowired Api api;
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
  void aModelIsAddedAndAChangeIsMadeFromIt() {
    MvcTestResult added = mira.post(MODELS, body()).exchange();
    assertThat(added)
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"title": "Renew a certificate", "state": "proposed", "version": 1, "proposed": 1, "risk": "low", "score": 7,
             "clients": ["%s"], "steps": [{"number": "1", "command": "certbot renew"}, {"number": "R1"}]}
            """
                .formatted(world.bakery.id()));
    approve(where(added));
    assertThat(
            api.as(world, world.implementer)
                .post(
                    where(added) + "/changes", "{\"client\": \"%s\"}".formatted(world.bakery.id())))
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("scheduled");
  }

  @Test
  void anotherProcedureIsTheNextVersionAndWhoseItIsIsNot() {
    MvcTestResult added = mira.post(MODELS, body()).exchange();
    String model = where(added);
    MvcTestResult owned =
        mira.patch(model, tag(added), "{\"owner\": \"%s\"}".formatted(world.implementer.id()))
            .exchange();
    assertThat(owned)
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"version\": 1, \"steps\": [{\"minutes\": 10}, {\"minutes\": 5}]}");
    assertThat(mira.patch(model, tag(added), "{\"title\": \"Late\"}"))
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(
            mira.patch(
                model,
                tag(owned),
                "{\"clients\": null, \"noRollbackBecause\": \"The old one has run out\", \"steps\":"
                    + " [{\"text\": \"Install it\"}]}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"version\": 2, \"clients\": [], \"noRollbackBecause\": \"The old one has run out\","
                + " \"steps\": [{\"text\": \"Install it\"}]}");
  }

  @Test
  void itIsSuspendedWithAReasonAndTakenUpAgain() {
    String model = where(mira.post(MODELS, body()).exchange());
    approve(model);
    MvcTestResult added = mira.get(model).exchange();
    assertThat(state(model, tag(added), "{\"state\": \"suspended\"}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    MvcTestResult suspended =
        state(model, tag(added), "{\"state\": \"suspended\", \"reason\": \"Two went wrong.\"}");
    assertThat(suspended)
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"state\": \"suspended\", \"stateReason\": \"Two went wrong.\"}")
        .extractingPath("$.whyNot")
        .asString()
        .contains("suspended");
    assertThat(state(model, tag(suspended), "{\"state\": \"active\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"state\": \"active\", \"stateReason\": \"\", \"whyNot\": null}");
  }

  @Test
  void whatAModelMustSayIsToldAllAtOnce() {
    assertThat(mira.post(MODELS, "{}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[*].field")
        .asArray()
        .contains("title", "reason", "desiredOutcome", "score", "steps", "reviewOn", "owner");
    String rivals = world.rival().bakery.id().toString();
    assertThat(mira.post(MODELS, body().replace(world.bakery.id().toString(), rivals)))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[0].field")
        .isEqualTo("clients");
  }

  @Test
  void onlyChangeManagersOfAllClientsKeepThem() {
    String model = where(mira.post(MODELS, body()).exchange());
    approve(model);
    for (Api.Calls other :
        List.of(
            api.as(world, world.implementer),
            api.as(world, world.changeManager, world.bakery),
            api.as(world, world.changeManager, ApiScope.MODELS_READ))) {
      assertThat(other.post(MODELS, body())).hasStatus(HttpStatus.FORBIDDEN);
      assertThat(other.patch(model, "\"0\"", "{\"title\": \"X\"}")).hasStatus(HttpStatus.FORBIDDEN);
      assertThat(state(other, model, "\"0\"", "{\"state\": \"active\"}"))
          .hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(mira.patch(MODELS + "/" + new UUID(0, 0), "\"0\"", "{}"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void versionsAreListedAndComparedAndTermsGoInAndOut() {
    String model = where(mira.post(MODELS, body()).exchange());
    approve(model);
    assertThat(
            mira.patch(
                model,
                tag(mira.get(model).exchange()),
                """
                {"terms": {"title": "asked", "item": "asked", "kinds": ["server"], "noticeHours": 48,
                           "hours": {"days": ["saturday"], "from": "22:00", "to": "05:00"}}}
                """))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"version\": 1, \"proposed\": 2}");
    assertThat(mira.get(model + "/versions"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"number": 2, "inUse": false, "proposed": true},
                       {"number": 1, "inUse": true, "proposed": false}]}
            """);
    assertThat(mira.get(model + "/differences?from=1&to=2"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[*].what")
        .asArray()
        .contains("Title", "Items it may touch", "Allowed hours", "Announced beforehand");
    assertThat(mira.get(model + "/differences?from=1&to=7")).hasStatus(HttpStatus.NOT_FOUND);
    approve(model);
    assertThat(mira.get(model))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"version": 2, "proposed": null,
             "terms": {"title": "asked", "reason": "open", "kinds": ["server"], "noticeHours": 48,
                       "hours": {"days": ["saturday"], "from": "22:00", "to": "05:00"}}}
            """);
    assertThat(
            mira.patch(
                model,
                tag(mira.get(model).exchange()),
                "{\"terms\": {\"hours\": {\"days\": [], \"from\": \"soon\"}}}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Somebody of the board does, by the licence that they read. */
  private void approve(String model) {
    Api.Calls board = api.as(world, world.cabMember);
    assertThat(
            board
                .post(model + "/reviews", "{\"verdict\": \"approved\", \"note\": \"Fine.\"}")
                .header("If-Match", tag(board.get(model + "/licence").exchange())))
        .hasStatusOk();
  }

  private String body() {
    return """
    {"title": "Renew a certificate", "reason": "It runs out.", "desiredOutcome": "The new date shows.",
     "score": 7, "owner": "%s", "reviewOn": "2027-06-30", "clients": ["%s"],
     "steps": [{"text": "Install it", "minutes": 10, "command": "certbot renew"},
               {"kind": "rollback", "text": "Put the old one back", "minutes": 5}]}
    """
        .formatted(world.changeManager.id(), world.bakery.id());
  }

  private MvcTestResult state(String model, String tag, String body) {
    return state(mira, model, tag, body);
  }

  private static MvcTestResult state(Api.Calls calls, String model, String tag, String body) {
    return calls
        .request(HttpMethod.PUT, model + "/state")
        .header("If-Match", tag)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static String where(MvcTestResult added) {
    return String.valueOf(added.getResponse().getHeader("Location"));
  }

  private static String tag(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getHeader("ETag"));
  }
}
