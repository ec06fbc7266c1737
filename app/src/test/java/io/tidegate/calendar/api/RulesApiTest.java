package io.tidegate.calendar.api;

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
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@TidegateTest
class RulesApiTest {
  private static final String RULES = "/api/v1/calendar/rules";

  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;

  @BeforeEach
  void northlight() {
    clock.set(TestClock.START);
    world = worlds.msp();
  }

  @Test
  void theRulesAreReadAndAdoptedUnderTheVersionThatWasRead() {
    Api.Calls mira = api.as(world, world.changeManager);
    assertThat(mira.get(RULES)).bodyJson().extractingPath("$.version").isEqualTo(1);
    assertThat(put(mira, "Two at once wore us out"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"version\": 2, \"stops\": [\"lockdown\", \"booked\"]}");
    assertThat(put(mira, "Once more")).hasStatus(HttpStatus.CONFLICT);
    assertThat(put(mira, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void onlyChangeManagersAdopt() {
    assertThat(put(api.as(world, world.implementer), "Mine")).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void theNoticeThatAContractPromisesIsWrittenAndRead() {
    Api.Calls mira = api.as(world, world.changeManager);
    assertThat(promise(mira, 24, 48)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(promise(mira, 120, 72))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"notice": [{"type": "standard", "usualHours": 0},
                        {"type": "normal", "usualHours": 120, "leastHours": 72},
                        {"type": "emergency", "usualHours": 0}]}
            """);
    assertThat(mira.get(RULES)).bodyJson().extractingPath("$.notice[1].usualHours").isEqualTo(72);
  }

  private MockMvcRequestBuilder promise(Api.Calls who, int usual, int least) {
    return who.request(HttpMethod.PUT, RULES + "?client=" + world.bakery.id())
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            """
            {"version": 1, "stops": ["booked"], "reason": "Their contract",
             "notice": [{"type": "normal", "usualHours": %d, "leastHours": %d}]}
            """
                .formatted(usual, least));
  }

  private static MockMvcRequestBuilder put(Api.Calls who, String reason) {
    return who.request(HttpMethod.PUT, RULES)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"version\": 1, \"stops\": [\"booked\"], \"reason\": \"%s\"}".formatted(reason));
  }
}
