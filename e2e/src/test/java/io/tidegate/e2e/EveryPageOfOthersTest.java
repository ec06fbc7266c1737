package io.tidegate.e2e;

import static io.tidegate.e2e.Tour.ELSEWHERE;

import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An administrator, a client's person and a stranger open what is theirs, and are refused the rest.
 */
@BrowserTest
class EveryPageOfOthersTest {
  /** Open to whoever is signed in, and yet more than a change manager may do. */
  static final Map<String, Integer> ADMINISTERED =
      Map.of("/departments/{id}/edit", 403, "/people/{id}/absence", 403);

  /** Pages of the account's own house that are closed to a client's people, and how. */
  private static final Map<String, Integer> INSIDE =
      Map.ofEntries(
          Map.entry("/calendar/vendor-work/new", 403),
          Map.entry("/changes/bulk/{id}", 404),
          Map.entry("/departments", 404),
          Map.entry("/departments/{id}/edit", 403),
          Map.entry("/inventory/dependency-imports/new", 403),
          Map.entry("/inventory/dependency-imports/{id}", 404),
          Map.entry("/inventory/imports/new", 403),
          Map.entry("/inventory/imports/{id}", 404),
          Map.entry("/inventory/netbox/new", 403),
          Map.entry("/inventory/netbox/{id}", 403),
          Map.entry("/inventory/observations/new", 403),
          Map.entry("/inventory/new", 403),
          Map.entry("/inventory/{id}/dependencies", 403),
          Map.entry("/inventory/{id}/edit", 403),
          Map.entry("/teams", 404),
          Map.entry("/teams/{id}", 404));

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
  void theAdministratorOpensTheRest() {
    tour.take(
        desks.of(tour.places().northlight(), "Owen Price"),
        (route, _) ->
            Tour.who(route).equals("administrator") || ADMINISTERED.containsKey(route)
                ? 200
                : ELSEWHERE);
  }

  @Test
  void aClientsPersonOpensWhatIsTheirs() {
    tour.takeOnAPhone(desks.of(tour.places().northlight(), "Helen Pryce"), this::forTheClient);
  }

  @Test
  void aStrangerOpensWhatIsForAnyone() {
    tour.takeOnAPhone(
        desks.stranger(), (route, _) -> Tour.who(route).equals("anyone") ? 200 : ELSEWHERE);
  }

  private int forTheClient(String route, String path) {
    if (tour.places().strange().contains(path)) {
      return 404;
    }
    return switch (Tour.who(route)) {
      case "signed in", "anyone" -> INSIDE.getOrDefault(route, 200);
      default -> 403;
    };
  }
}
