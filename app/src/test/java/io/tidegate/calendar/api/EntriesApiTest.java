package io.tidegate.calendar.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.api.ApiScope;
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

@TidegateTest
class EntriesApiTest {
  private static final String CALENDAR = "/api/v1/calendar";

  @Autowired Api api;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;
  Api.Calls mira;

  @BeforeEach
  void northlight() {
    clock.set(TestClock.START);
    world = worlds.msp();
    mira = api.as(world, world.changeManager);
  }

  @Test
  void anEntryIsAddedReadReplacedAndWithdrawn() {
    MvcTestResult added = mira.post(CALENDAR + "/entries", nights("240")).exchange();
    assertThat(added)
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"kind": "maintenance", "when": "Every Sunday, 01:00 to 05:00", "start": "2026-11-22T01:00", "sequence": 0, "endedAt": null}
            """);
    String path = String.valueOf(added.getResponse().getHeader("Location"));
    assertThat(mira.get(path)).hasStatusOk();
    MvcTestResult second = mira.post(path + "/replacement", nights("60")).exchange();
    assertThat(second)
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .extractingPath("$.sequence")
        .isEqualTo(1);
    assertThat(mira.get(path)).bodyJson().extractingPath("$.replacedBy").isNotNull();
    String now = String.valueOf(second.getResponse().getHeader("Location"));
    assertThat(mira.post(now + "/withdrawal", "{\"reason\": \"They work then.\"}")).hasStatusOk();
    assertThat(mira.get(CALENDAR + "/entries"))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .isEmpty();
  }

  @Test
  void timesAreListedOnTheTimeLine() {
    mira.post(CALENDAR + "/entries", nights("240")).exchange();
    assertThat(
            mira.get(
                CALENDAR
                    + "/occurrences?kind=maintenance&from=2026-11-22T00:00:00Z&until=2026-11-30T00:00:00Z&client="
                    + world.bakery.id()))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"title": "Sunday night", "start": "2026-11-22T00:00:00Z", "end": "2026-11-22T04:00:00Z"},
                       {"start": "2026-11-29T00:00:00Z"}]}
            """);
    assertThat(mira.get(CALENDAR + "/occurrences?until=2028-01-01T00:00:00Z"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void whatMeansNothingIsSaidAtItsField() {
    assertThat(mira.post(CALENDAR + "/entries", "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(mira.post(CALENDAR + "/entries", nights("240").replace("WEEKLY", "HOURLY")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void aTokenReachesNoFurtherThanItsScopeAndItsPerson() {
    Api.Calls reader = api.as(world, world.changeManager, ApiScope.CALENDAR_READ);
    assertThat(reader.post(CALENDAR + "/entries", nights("240"))).hasStatus(HttpStatus.FORBIDDEN);
    Api.Calls other = api.as(world, world.otherClientApprover);
    assertThat(other.post(CALENDAR + "/entries", nights("240"))).hasStatus(HttpStatus.NOT_FOUND);
    MvcTestResult added = mira.post(CALENDAR + "/entries", nights("240")).exchange();
    String path = String.valueOf(added.getResponse().getHeader("Location"));
    assertThat(other.get(path)).hasStatus(HttpStatus.NOT_FOUND);
    World rival = world.rival();
    assertThat(api.as(rival, rival.changeManager).get(path)).hasStatus(HttpStatus.NOT_FOUND);
  }

  private String nights(String minutes) {
    return """
    {"client": "%s", "kind": "maintenance", "title": "Sunday night", "start": "2026-11-22T01:00:00",
     "minutes": %s, "rule": "FREQ=WEEKLY;BYDAY=SU"}
    """
        .formatted(world.bakery.id(), minutes);
  }
}
