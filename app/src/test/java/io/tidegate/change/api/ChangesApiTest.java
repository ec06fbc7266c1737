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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class ChangesApiTest {
  private static final String CHANGES = "/api/v1/changes";

  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;
  Api.Calls rosa;

  @BeforeEach
  void aWorld() {
    clock.set(TestClock.START);
    world = worlds.msp();
    rosa = api.as(world, world.requester);
  }

  @Test
  void theListIsReadPageByPageWithoutGapsAndNarrowed() {
    List<Integer> drafted = new ArrayList<>();
    for (String title : List.of("One", "Two", "Three", "Four", "Five")) {
      drafted.addFirst(draft(title));
    }
    List<Integer> read = new ArrayList<>();
    String next = "";
    do {
      MvcTestResult page =
          rosa.get(CHANGES + "?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next)).exchange();
      assertThat(page).hasStatusOk();
      List<Integer> numbers = read(page, "$.items[*].number");
      read.addAll(numbers);
      next = read(page, "$.next");
    } while (next != null);
    assertThat(read).isEqualTo(drafted);

    lists("?q=Three", 1);
    lists("?state=open&type=normal,emergency&owner=me&client=" + world.bakery.id(), 5);
    lists("?state=closed,review", 0);
    lists("?client=" + world.rival().bakery.id(), 0);
    lists("?requester=me&item=" + new UUID(0, 0), 0);
    lists("?requester=me", 5);
    lists("?requester=" + world.requester.id() + "&implementer=me", 0);
    lists("?risk=high,critical", 0);
    lists("?windowFrom=2026-11-28T20:00:00Z&windowUntil=2026-12-28T20:00:00Z", 0);
  }

  @Test
  void eachOrderIsReadPageByPageAndACursorGoesWithItsOwn() {
    for (String title : List.of("One", "Two", "Three")) {
      draft(title);
    }
    for (String order : List.of("newest", "touched", "soonest", "riskiest")) {
      String path = CHANGES + "?limit=2&sort=" + order;
      String next = read(rosa.get(path).exchange(), "$.next");
      assertThat(rosa.get(path + "&cursor=" + next))
          .as(order)
          .hasStatusOk()
          .bodyJson()
          .extractingPath("$.items")
          .asArray()
          .hasSize(1);
      assertThat(
              rosa.get(
                  CHANGES
                      + "?cursor="
                      + next
                      + "&sort="
                      + (order.equals("newest") ? "touched" : "newest")))
          .as(order)
          .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @Test
  void whatNoListKnowsIsRefusedAndNotLeftOut() {
    assertThat(rosa.get(CHANGES + "?stat=open"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .isLenientlyEqualTo("{\"code\": \"unknown-parameter\"}")
        .extractingPath("$.detail")
        .asString()
        .startsWith("There is no parameter “stat” here; there are client, cursor, implementer");
    assertThat(rosa.get("/api/v1/teams?page=2"))
        .bodyJson()
        .extractingPath("$.detail")
        .isEqualTo("There is no parameter “page” here; there is only “archived”.");
    String change = CHANGES + "/" + draft("One");
    for (String path :
        List.of(
            change + "?expand=all",
            change + "/transitions?x",
            "/api/v1/me?%C3%A4=1",
            "/api/v1/clients?state=open")) {
      assertThat(rosa.get(path)).as(path).hasStatus(HttpStatus.BAD_REQUEST);
    }
    assertThat(rosa.post(change + "/comments?dry=true", "{\"comment\": \"X\"}"))
        .hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(rosa.get(change + "/comments"))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .isEmpty();
  }

  @Test
  void aFilterThatMeansNothingIsSaidSo() {
    assertThat(
            rosa.get(
                CHANGES
                    + "?state=opened&type=big&risk=7&client=x&item=x&owner=you&requester=you&implementer=you&windowFrom=now&q=%00&sort=best"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[*].field")
        .asArray()
        .containsExactly(
            "state",
            "type",
            "risk",
            "client",
            "item",
            "owner",
            "requester",
            "implementer",
            "windowFrom",
            "q",
            "sort");
    assertThat(rosa.get(CHANGES + "?sort=newest,riskiest"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    for (String wrong : List.of("limit=0", "limit=201", "limit=many", "cursor=!", "cursor=eA")) {
      assertThat(rosa.get(CHANGES + "?" + wrong))
          .as(wrong)
          .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
          .bodyJson()
          .extractingPath("$.problems[0].field")
          .isEqualTo(wrong.replaceAll("=.*", ""));
    }
  }

  @Test
  void whatIsSomebodyElsesIsNotThere() {
    int number = draft("Ours");
    World rival = world.rival();
    for (Api.Calls stranger :
        List.of(
            api.as(rival, rival.administrator),
            api.as(world, world.otherClientApprover),
            api.as(world, world.changeManager, world.clinic))) {
      assertThat(stranger.get(CHANGES + "/" + number))
          .hasStatus(HttpStatus.NOT_FOUND)
          .bodyJson()
          .extractingPath("$.code")
          .isEqualTo("not-found");
      assertThat(stranger.patch(CHANGES + "/" + number, "\"1\"", "{\"title\": \"Theirs\"}"))
          .hasStatus(HttpStatus.NOT_FOUND);
      assertThat(stranger.get(CHANGES)).bodyJson().extractingPath("$.items").asArray().isEmpty();
    }
    assertThat(api.as(world, world.changeManager, world.bakery).get(CHANGES + "/" + number))
        .hasStatusOk();
    for (String nothing : List.of("/99999999999", "/one", "/0")) {
      assertThat(rosa.get(CHANGES + nothing)).hasStatus(HttpStatus.NOT_FOUND);
    }
  }

  @Test
  void aTokenDoesWhatItsScopesAndItsPersonMay() {
    Api.Calls reader = api.as(world, world.requester, ApiScope.CHANGES_READ);
    assertThat(reader.post(CHANGES, body("X")))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code": "scope-missing",
             "detail": "The token “Test” does not have the scope changes:write. Make one that has it."}
            """);
    assertThat(api.as(world, world.requester, ApiScope.CHANGES_WRITE).get(CHANGES))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(api.as(world, world.auditor).post(CHANGES, body("X")))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("forbidden");
  }

  private void lists(String query, int many) {
    assertThat(rosa.get(CHANGES + query))
        .as(query)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .hasSize(many);
  }

  private String body(String title) {
    return "{\"client\": \"%s\", \"title\": \"%s\"}".formatted(world.bakery.id(), title);
  }

  private int draft(String title) {
    MvcTestResult drafted = rosa.post(CHANGES, body(title)).exchange();
    assertThat(drafted).hasStatus(HttpStatus.CREATED);
    return read(drafted, "$.number");
  }

  private static <T> T read(MvcTestResult answer, String path) {
    try {
      return JsonPath.read(answer.getResponse().getContentAsString(), path);
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
