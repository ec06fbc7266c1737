package io.tidegate.integration.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.api.ApiScope;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.NewChange;
import io.tidegate.integration.Receiver;
import io.tidegate.integration.WebhookPost;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class WebhooksApiTest {
  private static final String WEBHOOKS = "/api/v1/webhooks";

  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired Changes changes;
  @Autowired SettableClock clock;
  @Autowired ApplicationContext application;

  World world;
  Api.Calls admin;
  Receiver receiver;

  @BeforeEach
  void aWorldAndAReceiver() {
    clock.set(TestClock.START);
    world = worlds.msp();
    admin = api.as(world, world.administrator);
    receiver = new Receiver();
  }

  @AfterEach
  void nobodyListensAnyMore() {
    receiver.close();
  }

  @Test
  void aWebhookIsAddedReadWrittenPausedResumedAndArchived() throws Exception {
    MvcTestResult added = add();
    assertThat(added)
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"name": "Status", "endpoint": "%s", "types": ["io.tidegate.change.drafted"],
             "clients": ["%s"], "state": "active", "pausedFor": null, "failingSince": null}
            """
                .formatted(receiver.address(), world.bakery.id()));
    assertThat(added.getResponse().getContentAsString()).doesNotContain("whsec_");
    String at = location(added);

    assertThat(admin.patch(at, tag(at), "{\"clients\": null, \"name\": \"Pager\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"name\": \"Pager\", \"clients\": null}");
    assertThat(admin.patch(at, "\"1\"", "{\"name\": \"Late\"}"))
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(admin.patch(at, tag(at), "{\"types\": [\"io.tidegate.change.exploded\"]}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(admin.request(HttpMethod.POST, at + "/pause").header("If-Match", tag(at)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"state\": \"paused\", \"pausedFor\": \"by-hand\"}");
    assertThat(admin.post(at + "/resumption", "{\"sendMissed\": true}").header("If-Match", tag(at)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"state\": \"active\", \"pausedFor\": null}");
    assertThat(admin.request(HttpMethod.POST, at + "/archival").header("If-Match", tag(at)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"state\": \"archived\"}");
    assertThat(admin.get(WEBHOOKS))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .hasSize(1);
  }

  @Test
  void itsSecretIsGivenOnceAndSigns() throws Exception {
    String at = location(add());
    MvcTestResult secret =
        admin.request(HttpMethod.PUT, at + "/secret").header("If-Match", tag(at)).exchange();
    assertThat(secret)
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"formerSecretUntil\": \"2026-11-22T10:00:00Z\"}");
    assertThat(read(secret, "$.secret")).startsWith("whsec_");
    assertThat(admin.get(at)).bodyText().doesNotContain("whsec_");
  }

  @Test
  void whatWasSentIsReadAndSentAgain() throws Exception {
    String at = location(add());
    draft();
    WebhookPost.of(application).deliver();
    MvcTestResult list = admin.get(at + "/deliveries?state=delivered,failed").exchange();
    assertThat(list)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"type": "io.tidegate.change.drafted", "test": false, "state": "delivered",
              "attempts": 1, "status": 204, "error": null, "nextAttemptAt": null}], "next": null}
            """);
    String one = at + "/deliveries/" + read(list, "$.items[0].id");
    MvcTestResult detail = admin.get(one).exchange();
    assertThat(detail)
        .bodyJson()
        .isLenientlyEqualTo("{\"attempts\": [{\"number\": 1, \"status\": 204}]}");
    assertThat(read(detail, "$.content")).isEqualTo(receiver.got().getFirst().body());

    assertThat(admin.request(HttpMethod.POST, one + "/replay"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"state\": \"queued\"}");
    assertThat(admin.request(HttpMethod.POST, at + "/tests")).hasStatusOk();
    WebhookPost.of(application).deliver();
    assertThat(receiver.got()).hasSize(3);
    assertThat(admin.post(at + "/replays", "{\"since\": \"2026-11-20T08:00:00Z\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"deliveries\": 0}");
    assertThat(admin.get(at + "/deliveries?state=lost"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void onlyAdministratorsWithTheScopeGetThere() throws Exception {
    String at = location(add());
    assertThat(api.as(world, world.changeManager).get(WEBHOOKS)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(api.as(world, world.changeManager).get(at)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(api.as(world, world.administrator, world.bakery).get(at))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(api.as(world, world.administrator, ApiScope.CHANGES_READ).get(at))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(
            api.as(world, world.administrator, ApiScope.WEBHOOKS_READ)
                .request(HttpMethod.POST, at + "/tests"))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private MvcTestResult add() {
    return admin
        .post(
            WEBHOOKS,
            """
            {"name": "Status", "endpoint": "%s", "types": ["io.tidegate.change.drafted"], "clients": ["%s"]}
            """
                .formatted(receiver.address(), world.bakery.id()))
        .exchange();
  }

  private void draft() {
    NewChange wanted = new NewChange(world.bakery.id(), ChangeType.NORMAL, "Replace it", null);
    world.as(world.changeManager, () -> changes.create(world.actor(world.changeManager), wanted));
  }

  private static String location(MvcTestResult added) {
    return String.valueOf(added.getResponse().getHeader("Location"));
  }

  private String tag(String at) {
    return String.valueOf(admin.get(at).exchange().getResponse().getHeader("ETag"));
  }

  private static String read(MvcTestResult answer, String path)
      throws UnsupportedEncodingException {
    return JsonPath.read(answer.getResponse().getContentAsString(), path);
  }
}
