package io.tidegate.directory.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.api.ApiScope;
import io.tidegate.directory.Client;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class DirectoryApiTest {
  @Autowired Api api;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void aWorld() {
    world = worlds.msp();
  }

  @Test
  void clientsAreFoundByNameAndReadById() throws Exception {
    Api.Calls rosa = api.as(world, world.requester);
    assertThat(names(rosa, "/api/v1/clients?limit=1"))
        .containsExactly("Birch Bakery", "Cedar Clinic", world.internal.name());
    assertThat(names(rosa, "/api/v1/clients?limit=9&q=bak")).containsExactly("Birch Bakery");
    assertThat(rosa.get("/api/v1/clients/" + world.bakery.id()))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"name": "Birch Bakery", "shortName": "BB", "kind": "external",
             "zone": "Europe/Berlin", "archived": false}
            """);
    for (String id : List.of(world.rival().bakery.id().toString(), "x")) {
      assertThat(rosa.get("/api/v1/clients/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    }
  }

  @Test
  void peopleAreFoundByNamePageByPage() throws Exception {
    Api.Calls rosa = api.as(world, world.requester);
    assertThat(names(rosa, "/api/v1/people?staff=true&limit=5"))
        .hasSize(13)
        .isSorted()
        .doesNotContain("Vera View");
    assertThat(names(rosa, "/api/v1/people?limit=9&client=" + world.bakery.id()))
        .containsExactly("Anna Approve", "Rene Request", "Vera View");
    assertThat(rosa.get("/api/v1/people?q=%00&limit=1"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(rosa.get("/api/v1/people?client=x"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.problems[0].field")
        .isEqualTo("client");
    assertThat(rosa.get("/api/v1/people?cursor=eA")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void aPersonIsReadById() {
    Api.Calls rosa = api.as(world, world.requester);
    String vera = "/api/v1/people/" + world.clientViewer.id();
    assertThat(rosa.get(vera))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"name\": \"Vera View\", \"client\": \"%s\", \"archived\": false}"
                .formatted(world.bakery.id()));
    assertThat(api.as(world, world.clientApprover).get(vera)).hasStatusOk();
    assertThat(api.as(world, world.otherClientApprover).get(vera)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(api.as(world, world.requester, world.clinic).get(vera))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(api.as(world, world.clientApprover).get("/api/v1/people/" + world.requester.id()))
        .as("the staff, to a client's person")
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aClientsPersonAndATokenForOneClientFindThatClientAlone() throws Exception {
    Client bakery = world.bakery;
    assertThat(names(api.as(world, world.clientViewer), "/api/v1/clients?limit=9"))
        .containsExactly(bakery.name());
    assertThat(names(api.as(world, world.clientViewer), "/api/v1/people?limit=9"))
        .containsExactly("Anna Approve", "Rene Request", "Vera View");
    Api.Calls confined = api.as(world, world.requester, bakery);
    assertThat(names(confined, "/api/v1/clients?limit=9")).containsExactly(bakery.name());
    assertThat(names(confined, "/api/v1/people?limit=200"))
        .contains("Rosa Request", "Vera View")
        .doesNotContain("Otto Other");
  }

  @Test
  void itHasAScopeOfItsOwn() {
    assertThat(api.as(world, world.requester, ApiScope.CHANGES_READ).get("/api/v1/people"))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  /** All names, page after page. */
  private static List<String> names(Api.Calls calls, String path)
      throws UnsupportedEncodingException {
    List<String> names = new ArrayList<>();
    String next = null;
    do {
      MvcTestResult page = calls.get(path + (next == null ? "" : "&cursor=" + next)).exchange();
      assertThat(page).hasStatusOk();
      String json = page.getResponse().getContentAsString();
      names.addAll(JsonPath.<List<String>>read(json, "$.items[*].name"));
      next = JsonPath.read(json, "$.next");
    } while (next != null);
    return names;
  }
}
