package io.tidegate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every page there is, in the demo's world, opened by one person after the other: axe finds nothing
 * serious in light or dark, the browser complains of nothing, and nothing sticks out of a phone.
 * The pages are those of the routes' golden file.
 */
record Tour(Places places) {
  /** An address that this person need not open, since others do. */
  static final int ELSEWHERE = 0;

  /** The paths that are read with GET, and to whom they are open. */
  static final Map<String, String> ROUTES = routes();

  /** Both widths in both themes, instead of wide in light and narrow in dark. */
  private static final boolean THOROUGH = "full".equals(System.getProperty("tidegate.budget"));

  private static final int SLOWEST = 12;

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

  /** What has words, and in which colours, on all pages so far. */
  private static final Set<String> SEEN = new HashSet<>();

  private static @Nullable Tour once;

  /** The demo is told once, however many tests go through it. */
  static Tour with(PlaceFinder finder) {
    if (once == null) {
      once = new Tour(finder.find());
    }
    return once;
  }

  /** What somebody should be answered at this address of this route. */
  interface Expectation {
    int of(String route, String path);
  }

  /** To whom the route is open. */
  static String who(String route) {
    return Objects.requireNonNull(ROUTES.get(route), route);
  }

  /** Looks at each page wide and on a phone. */
  void take(Desk desk, Expectation expected) {
    take(desk, expected, true);
  }

  /** Looks at each page on a phone; wide too when there is time. */
  void takeOnAPhone(Desk desk, Expectation expected) {
    take(desk, expected, THOROUGH);
  }

  private void take(Desk desk, Expectation expected, boolean wide) {
    List<String> problems = new ArrayList<>();
    Set<Integer> refusals = new HashSet<>();
    Map<String, Long> took = new HashMap<>();
    places
        .visits()
        .forEach((route, paths) ->
            paths.forEach(path -> {
              int status = expected.of(route, path);
              if (status != ELSEWHERE) {
                long before = System.nanoTime();
                // A refusal looks the same wherever it is met.
                Visit visit = new Visit(desk, path, wide);
                boolean looked = status == 200 || refusals.add(status);
                problems.addAll(looked ? visit.problems(status) : visit.otherThan(status));
                took.put(path, (System.nanoTime() - before) / 1_000_000);
              }
            }));
    tellTheSlowest(took);
    assertThat(problems).isEmpty();
  }

  /** Where to look first when the tour takes too long. */
  private static void tellTheSlowest(Map<String, Long> took) {
    System.out.printf(
        "%d visits, %d s; the slowest, in ms: %s%n",
        took.size(),
        took.values().stream().mapToLong(Long::longValue).sum() / 1000,
        took.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(SLOWEST)
            .map(visit -> visit.getKey() + " " + visit.getValue())
            .collect(Collectors.joining(", ")));
  }

  /** One visit to one address, and a look at it wide in light and on a phone in dark. */
  private record Visit(Desk desk, String path, boolean wide) {
    List<String> problems(int expected) {
      Page page = desk.page();
      page.setViewportSize(1440, 900);
      dye(ColorScheme.LIGHT);
      int status = Objects.requireNonNull(page.navigate(path)).status();
      List<String> found = new ArrayList<>();
      if (status != expected) {
        found.add("status " + status);
      } else {
        page.evaluate(ARRIVE);
        found.addAll(look());
      }
      List<String> complaints = desk.complaints();
      if (status == 200) {
        complaints.forEach(words -> found.add("console: " + words));
      }
      return told(found);
    }

    /** Only what the answer is, without the browser drawing it. */
    List<String> otherThan(int expected) {
      int status = desk.page().request().get(path).status();
      return told(status == expected ? List.of() : List.of("status " + status));
    }

    private List<String> told(List<String> found) {
      return found.stream().map(words -> "%n%s: %s".formatted(path, words)).toList();
    }

    private List<String> look() {
      Page page = desk.page();
      Accessibility axe = new Accessibility(page);
      List<String> found = new ArrayList<>();
      if (wide) {
        judged(axe).forEach(rule -> found.add("wide, light: " + rule));
      }
      theme(ColorScheme.DARK);
      if (THOROUGH) {
        axe.poorContrasts().forEach(rule -> found.add("wide, dark: " + rule));
      }
      page.setViewportSize(390, 844);
      judged(axe).forEach(rule -> found.add("phone, dark: " + rule));
      if (THOROUGH) {
        theme(ColorScheme.LIGHT);
        axe.poorContrasts().forEach(rule -> found.add("phone, light: " + rule));
      }
      if (Boolean.TRUE.equals(page.evaluate(STICKS_OUT))) {
        found.add("sticks out of a phone of 390 px");
      }
      String torn = (String) page.evaluate(TORN);
      if (!torn.isEmpty()) {
        found.add("a text is torn into parts: " + torn);
      }
      return found;
    }

    /**
     * The contrast of the same colours in the same place is reckoned once, unless there is time.
     */
    private static List<String> judged(Accessibility axe) {
      return THOROUGH ? axe.violations() : axe.violations(SEEN);
    }

    private void theme(ColorScheme scheme) {
      dye(scheme);
      desk.page().evaluate(ARRIVE);
    }

    private void dye(ColorScheme scheme) {
      desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }
  }

  private static Map<String, String> routes() {
    try (InputStream golden = Tour.class.getResourceAsStream("/golden/routes.txt")) {
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
