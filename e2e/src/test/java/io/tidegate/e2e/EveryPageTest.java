package io.tidegate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.tidegate.demo.Northlight;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page there is, in the demo's world: it opens, axe finds nothing serious in light or dark,
 * the browser complains of nothing, and nothing sticks out of a phone. The pages are those of the
 * routes' golden file, so a page nobody visits here fails the test.
 */
@BrowserTest
class EveryPageTest {
  /** What is fetched and is no page of its own. */
  private static final Set<String> NO_PAGES =
      Set.of(
          "/changes.csv",
          "/changes.xlsx",
          "/changes/items",
          "/changes/{number:\\d+}/ledger.csv",
          "/changes/{number:\\d+}/mentions",
          "/changes/{number}/events",
          "/changes/{number}/risk/seven-rs",
          "/changes/{number}/risk/total",
          "/css/tidegate-{digest:[0-9a-f]{32}}.css",
          "/files/{id}",
          "/inbox/bell",
          "/inbox/events",
          "/inbox/{id:[0-9a-fA-F-]{36}}",
          "/find",
          "/imports/{id}/events",
          "/imports/{id}/to-mend.csv",
          "/outbox/{id}/html",
          "/people/suggestions",
          "/webhooks/{id}/events",
          // Once Tidegate is set up, this leads away.
          "/set-up");

  /** Open to whoever is signed in, and yet more than a change manager may do. */
  private static final Map<String, Integer> ADMINISTERED =
      Map.of("/departments/{id}/edit", 403, "/people/{id}/absence", 403);

  /** Pages of the account's own house that are closed to a client's people, and how. */
  private static final Map<String, Integer> INSIDE =
      Map.of(
          "/departments", 404,
          "/departments/{id}/edit", 403,
          "/inventory/imports/new", 403,
          "/inventory/imports/{id}", 404,
          "/inventory/new", 403,
          "/inventory/{id}/edit", 403,
          "/teams", 404,
          "/teams/{id}", 404);

  private static final int ELSEWHERE = 0;
  private static final String STICKS_OUT =
      "() => document.documentElement.scrollWidth > innerWidth";

  /** Each part of a text is laid out apart there, and the spaces between them are lost. */
  private static final String TORN =
      """
      () => [...document.querySelectorAll(".ui-whole")]
        .filter((one) => /flex|grid/.test(getComputedStyle(one.parentElement).display))
        .filter((one) => one.parentElement.textContent.trim() !== one.textContent)
        .map((one) => one.parentElement.outerHTML.slice(0, 200))
        .join(" | ")
      """;

  /** A colour on its way to another is neither of the two. */
  private static final String ARRIVE =
      """
      async () => {
        const frame = () => new Promise(requestAnimationFrame);
        const moving = () => document.getAnimations().some((one) => one instanceof CSSTransition);
        await frame();
        for (let i = 0; i < 60 && (i === 0 || moving()); i++) await frame();
      }
      """;

  private static final Map<String, String> ROUTES = routes();

  private static @Nullable Places places;

  @Autowired Desks desks;
  @Autowired PlaceFinder finder;
  @Autowired SettableClock clock;

  @BeforeEach
  void theDemoIsTold() {
    clock.set(TestClock.START);
    if (places == null) {
      places = finder.find();
    }
  }

  @Test
  void everyRouteThatAPersonCanOpenIsVisited() {
    Set<String> known = new TreeSet<>(places().visits().keySet());
    known.addAll(NO_PAGES);
    assertThat(known).containsExactlyInAnyOrderElementsOf(ROUTES.keySet());
  }

  @Test
  void theChangeManagerOpensEveryPage() {
    visitAll(
        desks.of(northlight(), "Mara Lindqvist"),
        (route, _) ->
            who(route).equals("administrator") ? 403 : ADMINISTERED.getOrDefault(route, 200));
  }

  @Test
  void theAdministratorOpensTheRest() {
    visitAll(
        desks.of(northlight(), "Owen Price"),
        (route, _) ->
            who(route).equals("administrator") || ADMINISTERED.containsKey(route)
                ? 200
                : ELSEWHERE);
  }

  @Test
  void aClientsPersonOpensWhatIsTheirs() {
    visitAll(desks.of(northlight(), "Helen Pryce"), this::forTheClient);
  }

  @Test
  void aStrangerOpensWhatIsForAnyone() {
    visitAll(desks.stranger(), (route, _) -> who(route).equals("anyone") ? 200 : ELSEWHERE);
  }

  private int forTheClient(String route, String path) {
    if (places().strange().contains(path)) {
      return 404;
    }
    return switch (who(route)) {
      case "signed in", "anyone" -> INSIDE.getOrDefault(route, 200);
      default -> 403;
    };
  }

  /** What somebody should be answered at this address of this route. */
  private interface Expectation {
    int of(String route, String path);
  }

  private void visitAll(Desk desk, Expectation expected) {
    List<String> problems = new ArrayList<>();
    places()
        .visits()
        .forEach((route, paths) ->
            paths.forEach(path -> {
              int status = expected.of(route, path);
              if (status != ELSEWHERE) {
                problems.addAll(new Visit(desk, path).problems(status));
              }
            }));
    assertThat(problems).isEmpty();
  }

  /** One look at one address, wide and on a phone, light and dark. */
  private record Visit(Desk desk, String path) {
    List<String> problems(int expected) {
      Page page = desk.page();
      page.setViewportSize(1440, 900);
      theme(ColorScheme.LIGHT);
      int status = Objects.requireNonNull(page.navigate(path)).status();
      List<String> found =
          new ArrayList<>(status == expected ? look() : List.of("status " + status));
      List<String> complaints = desk.complaints();
      if (status == 200) {
        complaints.forEach(words -> found.add("console: " + words));
      }
      return found.stream().map(words -> "%n%s: %s".formatted(path, words)).toList();
    }

    private List<String> look() {
      Page page = desk.page();
      Accessibility axe = new Accessibility(page);
      List<String> found = new ArrayList<>();
      axe.violations().forEach(rule -> found.add("wide, light: " + rule));
      theme(ColorScheme.DARK);
      axe.poorContrasts().forEach(rule -> found.add("wide, dark: " + rule));
      page.setViewportSize(390, 844);
      axe.violations().forEach(rule -> found.add("phone, dark: " + rule));
      theme(ColorScheme.LIGHT);
      axe.poorContrasts().forEach(rule -> found.add("phone, light: " + rule));
      if (Boolean.TRUE.equals(page.evaluate(STICKS_OUT))) {
        found.add("sticks out of a phone of 390 px");
      }
      String torn = (String) page.evaluate(TORN);
      if (!torn.isEmpty()) {
        found.add("a text is torn into parts: " + torn);
      }
      return found;
    }

    private void theme(ColorScheme scheme) {
      desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      desk.page().evaluate(ARRIVE);
    }
  }

  private Places places() {
    return Objects.requireNonNull(places);
  }

  private Northlight northlight() {
    return places().northlight();
  }

  private static String who(String route) {
    return Objects.requireNonNull(ROUTES.get(route), route);
  }

  /** The paths that are read with GET, and to whom they are open. */
  private static Map<String, String> routes() {
    try (InputStream golden = EveryPageTest.class.getResourceAsStream("/golden/routes.txt")) {
      return new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(" GET"))
          // What programs ask for is no page.
          .filter(line -> !line.startsWith("/api/v1/"))
          .collect(
              Collectors.toMap(
                  line -> line.substring(0, line.indexOf(' ')),
                  line -> line.substring(line.lastIndexOf(": ") + 2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
