package io.tidegate.inventory.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class DriftApiTest {
  private static final String UNRECORDED = "/api/v1/unrecorded-changes";

  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;
  Api.Calls ivan;
  String item;

  @BeforeEach
  void aFirewallWithAttributes() throws UnsupportedEncodingException {
    clock.set(TestClock.START);
    world = worlds.msp();
    ivan = api.as(world, world.implementer);
    item = added("{\"firmware\": \"7.4\", \"network\": {\"VLAN\": 20}}");
    clock.tick(Duration.ofHours(1));
  }

  @Test
  void attributesAreMergedNameByName() {
    String path = "/api/v1/configuration-items/" + item;
    String tag = String.valueOf(ivan.get(path).exchange().getResponse().getHeader("ETag"));
    assertThat(
            ivan.patch(
                path, tag, "{\"attributes\": {\"firmware\": null, \"network\": {\"MTU\": 1500}}}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.attributes")
        .asMap()
        .containsOnlyKeys("network");
    String now = String.valueOf(ivan.get(path).exchange().getResponse().getHeader("ETag"));
    assertThat(ivan.patch(path, now, "{\"attributes\": {\"%s\": 1}}".formatted("x".repeat(101))))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[0].field")
        .isEqualTo("attributes");
  }

  @Test
  void whatIsSeenTwiceIsOneUnrecordedChangeAndIsTriaged() throws UnsupportedEncodingException {
    assertThat(seen("7.6", "2026-11-21T10:30:00Z"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.unrecorded.length()")
        .isEqualTo(1);
    assertThat(seen("7.6", "2026-11-21T10:30:00Z"))
        .bodyJson()
        .isLenientlyEqualTo("{\"known\": 1, \"unrecorded\": []}");
    String body =
        ivan.get(UNRECORDED + "?triage=open").exchange().getResponse().getContentAsString();
    List<String> ids = JsonPath.read(body, "$.items[*].id");
    assertThat(ids).hasSize(1);
    String found = UNRECORDED + "/" + ids.getFirst();
    String tag = String.valueOf(ivan.get(found).exchange().getResponse().getHeader("ETag"));
    assertThat(ivan.post(found + "/link", "{\"change\": \"CHG-9\"}").header("If-Match", tag))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(ivan.post(found + "/acceptance", "{}").header("If-Match", tag))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"triage\": \"accepted\", \"recorded\": \"7.4\", \"observed\": \"7.6\"}");
    assertThat(ivan.post(found + "/dismissal", "{\"reason\": \"No\"}").header("If-Match", tag))
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(ivan.get("/api/v1/configuration-records?item=" + item))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"cause": "observed", "differences": [{"name": "firmware", "attribute": true, "before": "7.4", "after": "7.6"}]},
                       {"cause": "added"}]}
            """);
  }

  @Test
  void aBaselineIsComparedWithNow() throws UnsupportedEncodingException {
    MvcTestResult named =
        ivan.post(
                "/api/v1/baselines",
                "{\"client\": \"%s\", \"name\": \"Before\"}".formatted(world.bakery.id()))
            .exchange();
    assertThat(named).hasStatus(HttpStatus.CREATED);
    String baseline = String.valueOf(named.getResponse().getHeader("Location"));
    assertThat(ivan.get(baseline + "/differences"))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .isEmpty();
    clock.tick(Duration.ofMinutes(5));
    String path = "/api/v1/configuration-items/" + item;
    String tag = String.valueOf(ivan.get(path).exchange().getResponse().getHeader("ETag"));
    assertThat(ivan.patch(path, tag, "{\"criticality\": 5}")).hasStatusOk();
    added("{}", "FW-02");
    assertThat(ivan.get(baseline + "/differences"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"name": "FW-01", "added": false, "differences": [{"name": "criticality", "before": "4", "after": "5"}]},
                       {"name": "FW-02", "added": true}]}
            """);
  }

  private MvcTestResult seen(String firmware, String at) {
    return ivan.post(
            "/api/v1/observations",
            """
            {"source": "rmm", "observed": [{"item": "%s", "at": "%s", "attributes": {"firmware": "%s"}}]}
            """
                .formatted(item, at, firmware))
        .exchange();
  }

  private String added(String attributes) throws UnsupportedEncodingException {
    return added(attributes, "FW-01");
  }

  private String added(String attributes, String name) throws UnsupportedEncodingException {
    MvcTestResult added =
        ivan.post(
                "/api/v1/configuration-items",
                "{\"client\": \"%s\", \"name\": \"%s\", \"kind\": \"firewall\", \"criticality\": 4, \"attributes\": %s}"
                    .formatted(world.bakery.id(), name, attributes))
            .exchange();
    return JsonPath.read(added.getResponse().getContentAsString(), "$.id");
  }
}
