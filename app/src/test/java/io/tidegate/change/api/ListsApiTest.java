package io.tidegate.change.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.NewChange;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people keep for themselves: lists under a name, and changes that they follow. */
@TidegateTest
class ListsApiTest {
  private static final String VIEWS = "/api/v1/views";

  @Autowired Api api;
  @Autowired Changes changes;
  @Autowired Worlds worlds;

  World world;
  Api.Calls rosa;

  @BeforeEach
  void anMsp() {
    world = worlds.msp();
    rosa = api.as(world, world.requester);
  }

  @Test
  void aListIsKeptSharedAndThrownAway() throws Exception {
    MvcTestResult kept =
        rosa.post(
                VIEWS, "{\"name\": \"Mine\", \"query\": \"state=open&owner=me\", \"shared\": true}")
            .exchange();
    assertThat(kept).hasStatus(HttpStatus.CREATED);
    String id = JsonPath.read(kept.getResponse().getContentAsString(), "$.id");
    assertThat(rosa.get(VIEWS))
        .bodyJson()
        .extractingPath("$.items[0].query")
        .isEqualTo("state=open&owner=me");
    assertThat(api.as(world, world.implementer).get(VIEWS))
        .bodyJson()
        .extractingPath("$.items[0].own")
        .isEqualTo(false);
    assertThat(api.as(world, world.implementer).request(HttpMethod.DELETE, VIEWS + "/" + id))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(rosa.request(HttpMethod.DELETE, VIEWS + "/" + id)).hasStatusOk();
    assertThat(rosa.request(HttpMethod.DELETE, VIEWS + "/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(rosa.post(VIEWS, "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void aChangeIsFollowedAndMuted() {
    int number =
        world.as(
            world.requester,
            () ->
                changes
                    .create(
                        world.actor(world.requester),
                        new NewChange(world.bakery.id(), ChangeType.NORMAL, "Move it", null))
                    .number());
    String path = "/api/v1/changes/" + number + "/following";
    Api.Calls auditor = api.as(world, world.auditor);

    assertThat(rosa.get(path)).bodyJson().extractingPath("$.part").isEqualTo(true);
    assertThat(choose(auditor, path, "following"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.stance")
        .isEqualTo("following");
    assertThat(choose(rosa, path, "muted")).hasStatusOk();
    assertThat(rosa.get(path)).bodyJson().extractingPath("$.stance").isEqualTo("muted");
    assertThat(auditor.get(path)).bodyJson().extractingPath("$.stance").isEqualTo("following");
    assertThat(
            rosa.request(HttpMethod.PUT, path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static MvcTestResult choose(Api.Calls caller, String path, String stance) {
    return caller
        .request(HttpMethod.PUT, path)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"stance\": \"%s\"}".formatted(stance))
        .exchange();
  }
}
