package io.tidegate.inventory.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.api.ApiScope;
import io.tidegate.directory.Client;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class ItemsApiTest {
  private static final String ITEMS = "/api/v1/configuration-items";

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
  void anItemIsAddedReadWrittenAndRetired() {
    MvcTestResult added = add(world.bakery, "FW-01", ", \"criticality\": 4, \"usersServed\": 84");
    assertThat(added)
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"client": "%s", "name": "FW-01", "kind": "firewall", "criticality": 4, "usersServed": 84,
             "owner": null, "environment": "production", "externalKey": null, "state": "live"}
            """
                .formatted(world.bakery.id()));
    String item = String.valueOf(added.getResponse().getHeader("Location"));
    String tag = String.valueOf(added.getResponse().getHeader("ETag"));

    assertThat(
            mira.patch(
                item,
                tag,
                "{\"criticality\": 5, \"owner\": \"%s\"}".formatted(world.serviceOwner.id())))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"name\": \"FW-01\", \"criticality\": 5, \"owner\": \"%s\"}"
                .formatted(world.serviceOwner.id()));
    assertThat(mira.patch(item, tag, "{\"criticality\": 1}"))
        .hasStatus(HttpStatus.PRECONDITION_FAILED)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("stale");
    String now = String.valueOf(mira.get(item).exchange().getResponse().getHeader("ETag"));
    assertThat(mira.post(item + "/retirement", "{}").header("If-Match", now))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(mira.post(item + "/retirement", "{\"reason\": \"FW-02.\"}").header("If-Match", now))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"state\": \"retired\", \"retiredAt\": \"2026-11-21T10:00:00Z\"}");
    assertThat(names("?state=retired")).containsExactly("FW-01");
    assertThat(names("")).isEmpty();
  }

  @Test
  void theListIsNarrowedAndReadPageByPage() {
    for (String name : List.of("A", "B", "C")) {
      assertThat(add(world.bakery, name, ", \"criticality\": 2")).hasStatus(HttpStatus.CREATED);
    }
    add(world.clinic, "D", ", \"criticality\": 4, \"externalKey\": \"K-7\"");
    assertThat(names("")).containsExactly("A", "B", "C", "D");
    assertThat(names("?criticality=4&kind=firewall")).containsExactly("D");
    assertThat(names("?client=" + world.bakery.id())).containsExactly("A", "B", "C");
    assertThat(names("?q=K-7")).containsExactly("D");
    assertThat(names("?kind=router")).isEmpty();
    String next = read(mira.get(ITEMS + "?limit=3").exchange(), "$.next");
    assertThat(names("?limit=3&cursor=" + next)).containsExactly("D");
    for (String wrong :
        List.of("kind=toaster", "state=x", "criticality=6", "client=x", "cursor=!")) {
      assertThat(mira.get(ITEMS + "?" + wrong))
          .as(wrong)
          .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @Test
  void whatCannotBeIsSaidAtItsField() {
    fields(mira.post(ITEMS, "{}").exchange(), "client", "kind");
    fields(add(world.bakery, "", ", \"criticality\": 6"), "name", "criticality");
    MvcTestResult added = add(world.bakery, "FW-01", "");
    fields(add(world.bakery, "FW-01", ""), "name");
    fields(
        mira.patch(
                String.valueOf(added.getResponse().getHeader("Location")),
                "\"1\"",
                "{\"client\": \"%s\"}".formatted(world.clinic.id()))
            .exchange(),
        "client");
    assertThat(api.as(world, world.auditor).post(ITEMS, body(world.bakery, "FW-02", "")))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(
            api.as(world, world.changeManager, ApiScope.INVENTORY_READ)
                .post(ITEMS, body(world.bakery, "FW-02", "")))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private MvcTestResult add(Client client, String name, String more) {
    return mira.post(ITEMS, body(client, name, more)).exchange();
  }

  private static String body(Client client, String name, String more) {
    return "{\"client\": \"%s\", \"name\": \"%s\", \"kind\": \"firewall\"%s}"
        .formatted(client.id(), name, more);
  }

  private List<String> names(String query) {
    return read(mira.get(ITEMS + query).exchange(), "$.items[*].name");
  }

  private static void fields(MvcTestResult answer, String... fields) {
    assertThat(answer)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[*].field")
        .asArray()
        .containsExactly((Object[]) fields);
  }

  private static <T> T read(MvcTestResult answer, String path) {
    try {
      return JsonPath.read(answer.getResponse().getContentAsString(), path);
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
