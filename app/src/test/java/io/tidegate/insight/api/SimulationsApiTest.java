package io.tidegate.insight.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.policy.Draft;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.NewDraft;
import io.tidegate.policy.Preset;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Simulations and management plans for programs. */
@TidegateTest
class SimulationsApiTest {
  @Autowired Api api;
  @Autowired Drafts drafts;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  Api.Calls mira;
  String path;

  @BeforeEach
  void aDraft() {
    clock.set(TestClock.START);
    world = worlds.msp();
    Person manager = world.changeManager;
    mira = api.as(world, manager);
    NewDraft wanted = new NewDraft(null, "Two of us", "They are two", Preset.SMALL_TEAM);
    Draft draft = world.as(manager, () -> drafts.open(world.actor(manager), wanted));
    path = "/api/v1/policy/drafts/" + draft.id() + "/simulation";
  }

  @Test
  void aProgramStartsWatchesListsAndStopsOne() {
    assertThat(mira.get(path)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(mira.post(path, "{\"months\": 0}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    MvcTestResult begun = mira.post(path, "{\"months\": 12}").exchange();
    assertThat(begun).hasStatus(HttpStatus.CREATED);
    assertThat(begun).bodyJson().extractingPath("$.state").isEqualTo("running");
    assertThat(mira.get(path)).hasStatusOk().bodyJson().extractingPath("$.stale").isEqualTo(false);
    assertThat(mira.get(path + "/changes?which=other-way"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .isEmpty();
    String id = id(begun);
    assertThat(mira.post(path + "/" + id + "/stop", "{}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("stopped");
  }

  @Test
  void aClientsPlanIsReadByWhoMaySeeTheClient() {
    String plan = "/api/v1/clients/" + world.bakery.id() + "/management-plan";
    assertThat(mira.get(plan))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.chapters[*].title")
        .asArray()
        .contains("Who asks", "Who approves what", "When changes are made, and when not");
    assertThat(api.as(world, world.otherClientApprover).get(plan)).hasStatus(HttpStatus.NOT_FOUND);
  }

  private static String id(MvcTestResult begun) {
    try {
      return begun
          .getResponse()
          .getContentAsString()
          .replaceAll("(?s).*?\"id\":\\s*\"([0-9a-f-]{36})\".*", "$1");
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
