package io.tidegate.inventory.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ItemId;
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
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class DependenciesApiTest {
  @Autowired Api api;
  @Autowired Items items;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;
  Api.Calls mira;
  String host;
  String server;
  String payroll;

  @BeforeEach
  void aServerOnItsHost() {
    clock.set(TestClock.START);
    world = worlds.msp();
    mira = api.as(world, world.changeManager);
    host = at(item("ESX01", Kind.SERVER, 3, 0));
    server = at(item("FS01", Kind.SERVER, 4, 80));
    payroll = at(item("Payroll", Kind.SERVICE, 5, 120));
  }

  @Test
  void aDependencyIsAddedReadAndEnded() {
    MvcTestResult added = depends(server, "runs-on", host);
    assertThat(added)
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"type\": \"runs-on\", \"spread\": \"to-source\", \"endedAt\": null}");
    String made = String.valueOf(added.getResponse().getHeader("Location"));
    assertThat(mira.get(made)).hasStatusOk();
    assertThat(mira.get(host + "/dependencies"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(1);
    assertThat(depends(server, "runs-on", host))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[0].field")
        .isEqualTo("target");

    assertThat(mira.post(made + "/ending", "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(mira.post(made + "/ending", "{\"reason\": \"moved\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"endedBecause\": \"moved\"}");
    assertThat(mira.post(made + "/ending", "{\"reason\": \"moved\"}")).hasStatus4xxClientError();
    assertThat(mira.get(host + "/dependencies"))
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(0);
  }

  @Test
  void theImpactNamesTheWorstAndTheWayThere() {
    depends(server, "runs-on", host);
    depends(payroll, "uses", server);

    assertThat(mira.get(host + "/impact"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"impacted": 2, "services": 1, "users": 120, "next": null,
             "items": [{"name": "Payroll", "kind": "service", "criticality": 5,
                        "path": [{"name": "ESX01", "by": null}, {"name": "FS01", "by": "runs-on"},
                                 {"name": "Payroll", "by": "uses"}]},
                       {"name": "FS01"}]}
            """);
    MvcTestResult first = mira.get(host + "/impact?limit=1").exchange();
    String next = read(first, "$.next");
    assertThat(mira.get(host + "/impact?limit=1&cursor=" + next))
        .bodyJson()
        .extractingPath("$.items[0].name")
        .isEqualTo("FS01");
    assertThat(mira.get(host + "/impact?cursor=nonsense"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void redundancyAndNotImpactedAreStatedAndTakenBack() {
    String other = at(item("ESX02", Kind.SERVER, 3, 0));
    String one = id(depends(server, "runs-on", host));
    String two = id(depends(server, "runs-on", other));
    MvcTestResult stated =
        mira.post(
                server + "/redundancy-groups",
                "{\"name\": \"hosts\", \"needed\": 1, \"dependencies\": [\"%s\", \"%s\"]}"
                    .formatted(one, two))
            .exchange();
    assertThat(stated).hasStatus(HttpStatus.CREATED);
    assertThat(impacted(host)).isZero();
    assertThat(mira.post(server + "/redundancy-groups/" + read(stated, "$.id") + "/ending", "{}"))
        .hasStatusOk();
    assertThat(impacted(host)).isEqualTo(1);

    String spared = server + "/dependencies/" + one + "/not-impacted";
    assertThat(
            mira.post(
                spared, "{\"because\": \"It restarts.\", \"until\": \"2027-01-01T00:00:00Z\"}"))
        .hasStatusOk();
    assertThat(impacted(host)).isZero();
    assertThat(mira.get(spared))
        .bodyJson()
        .extractingPath("$.items[0].because")
        .isEqualTo("It restarts.");
    assertThat(mira.post(spared + "/ending", "{}")).hasStatusOk();
    assertThat(impacted(host)).isEqualTo(1);
  }

  private MvcTestResult depends(String source, String type, String target) {
    return mira.post(
            source + "/dependencies",
            "{\"type\": \"%s\", \"target\": \"%s\"}"
                .formatted(type, target.substring(target.lastIndexOf('/') + 1)))
        .exchange();
  }

  private int impacted(String item) {
    return Integer.parseInt(read(mira.get(item + "/impact").exchange(), "$.impacted"));
  }

  private static String id(MvcTestResult made) {
    return read(made, "$.id");
  }

  private static String read(MvcTestResult answer, String path) {
    try {
      Object found = JsonPath.read(answer.getResponse().getContentAsString(), path);
      return String.valueOf(found);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ItemId item(String name, Kind kind, int criticality, int users) {
    return world.as(
        world.implementer,
        () ->
            items.add(
                world.actor(world.implementer),
                ItemFacts.of(world.bakery.id(), name, kind, criticality).serving(users)));
  }

  private static String at(ItemId item) {
    return "/api/v1/configuration-items/" + item;
  }
}
