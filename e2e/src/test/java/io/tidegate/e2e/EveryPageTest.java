package io.tidegate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The change manager opens every page there is; a page that nobody visits fails the test. */
@BrowserTest
class EveryPageTest {
  /** What is fetched and is no page of its own. */
  private static final Set<String> NO_PAGES =
      Set.of(
          "/cab/{id}/events",
          "/cab/{id}/minutes.pdf",
          "/calendar/feeds/{key}.ics",
          "/calendar/vendor-work/items",
          "/changes.csv",
          "/changes.xlsx",
          "/changes/items",
          "/changes/{number:\\d+}/ledger.csv",
          "/changes/{number:\\d+}/mentions",
          "/changes/{number}/events",
          "/changes/{number}/risk/seven-rs",
          "/changes/{number}/risk/total",
          "/css/tidegate-{digest:[0-9a-f]{32}}.css",
          "/js/tidegate-{digest:[0-9a-f]{32}}.js",
          "/files/{id}",
          "/inbox/bell",
          "/inbox/events",
          "/inbox/{id:[0-9a-fA-F-]{36}}",
          "/find",
          "/imports/{id}/events",
          "/imports/{id}/to-mend.csv",
          "/outbox/{id}/html",
          "/inventory/records.csv",
          "/inventory/records.xlsx",
          "/inventory/imports/{id}/events",
          "/changes/bulk/{id}/events",
          "/inventory/{id}/dependencies/matches",
          "/calendar/hits",
          "/calendar/moves/{number:\\d+}",
          "/inventory/{id}/graph/edges",
          "/netbox-sources/{id}/events",
          "/people/suggestions",
          "/clients/{id}/management-plan.pdf",
          "/policy/drafts/{id}/file",
          "/policy/drafts/{id}/sections/approval/caught",
          "/policy/drafts/{draft}/simulation/events",
          "/policy/versions/{number:\\d{1,9}}/file",
          "/webhooks/{id}/events",
          "/what-changed/matches",
          // Once Tidegate is set up, these lead away.
          "/set-up",
          "/set-up/archive");

  @Autowired Desks desks;
  @Autowired PlaceFinder finder;
  @Autowired SettableClock clock;

  Tour tour;

  @BeforeEach
  void theDemoIsTold() {
    clock.set(TestClock.START);
    tour = Tour.with(finder);
  }

  @Test
  void everyRouteThatAPersonCanOpenIsVisited() {
    Set<String> known = new TreeSet<>(tour.places().visits().keySet());
    known.addAll(NO_PAGES);
    assertThat(known).containsExactlyInAnyOrderElementsOf(Tour.ROUTES.keySet());
  }

  @Test
  void theChangeManagerOpensEveryPage() {
    tour.take(
        desks.of(tour.places().northlight(), "Mara Lindqvist"),
        (route, _) ->
            Tour.who(route).equals("administrator")
                ? 403
                : EveryPageOfOthersTest.ADMINISTERED.getOrDefault(route, 200));
  }
}
