package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.Transition;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.ui.Times;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages and the API of what a change collides with do the same. */
@TidegateTest
class ConflictPagesTest extends ConflictStories {
  @Autowired Api api;
  @Autowired Browser browser;

  @Test
  void aConflictIsLetPassByPageAndByApi() {
    Change change = scheduled(world.implementer, null, NIGHT);
    add(maintenance(world.bakery.id(), "2026-11-29T01:00"));
    String page = "/changes/" + change.number() + "/conflicts";
    MvcTestResult refused =
        browser
            .post(world, world.changeManager, page + "/waivers")
            .param("key", "conflict-outside-window")
            .param("reason", "The vendor comes then")
            .param("until", "")
            .exchange();
    assertThat(refused)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("The vendor comes then", "Say until when");
    assertThat(
            manager()
                .post(
                    "/api/v1" + page + "/waivers",
                    """
                    {"key": "conflict-outside-window", "reason": "The vendor comes then", "until": "2026-11-23T23:00:00Z"}
                    """))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[0].stops")
        .isEqualTo(false);
    assertThat(browser.get(world, world.changeManager, page))
        .bodyText()
        .contains("It lies outside the maintenance windows", "The vendor comes then");
  }

  @Test
  void aWaiverIsProposedToTheEndOfTheWindowAndOthersReadWhoMayGiveIt() {
    Change change = scheduled(world.implementer, null, NIGHT);
    add(maintenance(world.bakery.id(), "2026-11-29T01:00"));
    String page = "/changes/" + change.number() + "/conflicts";
    String end =
        new Times(world.bakery.zone(), clock)
            .input(java.util.Objects.requireNonNull(change.window()).end());

    assertThat(browser.get(world, world.changeManager, page))
        .bodyText()
        .contains("name=\"until\" required value=\"" + end + "\"");
    assertThat(browser.get(world, world.implementer, page))
        .bodyText()
        .contains("A change manager or IT leadership may let it pass");
  }

  @Test
  void whatALockdownHoldsGoesOnToASafePointByPageAndByApi() {
    Change first = running();
    Change second = running();
    lockdown(world.bakery.id());
    String page = "/changes/" + first.number() + "/conflicts";
    assertThat(browser.get(world, world.changeManager, page))
        .bodyText()
        .contains("Finish to a safe point", "Or roll back");
    assertThat(browser.get(world, world.implementer, page))
        .bodyText()
        .doesNotContain("Finish to a safe point");
    assertThat(
            browser
                .post(world, world.changeManager, page + "/safe-point")
                .param("second", world.implementer.id().toString())
                .param("reason", "Half of it has moved"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(get(first).held()).isFalse();
    String path = "/api/v1/changes/" + second.number() + "/conflicts/safe-point";
    assertThat(manager().post(path, "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(
            manager()
                .post(
                    path,
                    "{\"second\": \"%s\", \"reason\": \"Half of it has moved\"}"
                        .formatted(world.implementer.id())))
        .hasStatusOk();
    assertThat(get(second).held()).isFalse();
  }

  @Test
  void freeWindowsAreTheSameByPageAndByApi() {
    ItemId item = item(world.bakery.id(), "SRV-1");
    scheduled(world.implementer, item, NIGHT);
    clock.set(TestClock.START.plusSeconds(60));
    Change change = scheduled(world.implementer, item, NIGHT.plusSeconds(600));
    String path = "/changes/" + change.number() + "/slots";
    SlotSearch found = slots(change, 8);
    List<String> starts = new ArrayList<>();
    Times times = new Times(world.bakery.zone(), clock);
    MvcTestResult page = browser.get(world, world.changeManager, path).exchange();
    for (Slot slot : found.slots()) {
      starts.add(slot.window().start().toString());
      assertThat(page).bodyText().contains(times.span(slot.window()));
    }
    assertThat(starts).hasSize(8);
    assertThat(manager().get("/api/v1" + path + "?limit=8"))
        .bodyJson()
        .extractingPath("$.items[*].start")
        .asArray()
        .containsExactlyElementsOf(starts);
  }

  private Change running() {
    Change change = scheduled(world.implementer, null, NIGHT);
    clock.set(NIGHT);
    take(world.implementer, change, Transition.START);
    return change;
  }

  private Api.Calls manager() {
    return api.as(world, world.changeManager);
  }
}
