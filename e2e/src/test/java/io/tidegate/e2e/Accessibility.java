package io.tidegate.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks axe about a page. The script is laid into the page once and asked there, which takes a tenth
 * of the time that a page of its own for the answer would.
 */
final class Accessibility {
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Four fifths of all the time goes into this one rule. */
  private static final String CONTRAST = "color-contrast";

  /**
   * Styles are not fetched for it once more: no rule of these asks for them, and no page has
   * frames.
   */
  private static final String JUDGE =
      """
      async (where, only, rules) => {
        const answer = await axe.run(where, { runOnly: only, rules, resultTypes: ["violations"], preload: false, iframes: false });
        return answer.violations
          .filter((rule) => ["serious", "critical"].includes(rule.impact))
          .map((rule) => `${rule.id}: ${rule.nodes.slice(0, 3).map((node) => node.html.slice(0, 300) + " (" + (node.any[0]?.message ?? "") + ")").join(" | ")}`);
      }
      """;

  private static final String ASK =
      """
      async ({ only, without }) => (JUDGE)(document, only, Object.fromEntries(without.map((rule) => [rule, { enabled: false }])))
      """
          .replace("JUDGE", JUDGE);

  /**
   * Asks of what has words in colours that were not seen before: on what ground, how large and how
   * fat, in a thing of this kind. All in one breath, since parts of a page come and go.
   */
  private static final String ASK_OF_FRESH =
      """
      async ({ only, seen }) => {
        const known = new Set(seen);
        const grounds = (element) => {
          const all = [];
          for (let one = element; one; one = one.parentElement) {
            const { backgroundColor, backgroundImage, opacity } = getComputedStyle(one);
            if (backgroundImage !== "none") all.push(backgroundImage);
            if (opacity !== "1") all.push(opacity);
            if (backgroundColor === "rgba(0, 0, 0, 0)") continue;
            all.push(backgroundColor);
            if (!/rgba|\\//.test(backgroundColor)) break;
          }
          return all.join();
        };
        const speaks = (element) => element.matches("input, select, textarea")
            || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
        const nameOf = (element) => {
          const { color, fontSize, fontWeight } = getComputedStyle(element);
          return [element.localName, element.className, element.parentElement.className, color, fontSize, fontWeight, grounds(element)].join(";");
        };
        const fresh = [];
        const names = [];
        for (const element of document.body.querySelectorAll("*")) {
          if (!element.checkVisibility() || !speaks(element)) continue;
          const name = nameOf(element);
          if (known.has(name)) continue;
          known.add(name);
          names.push(name);
          fresh.push(element);
        }
        return { names, found: fresh.length ? await (JUDGE)({ include: fresh }, only, {}) : [] };
      }
      """
          .replace("JUDGE", JUDGE);

  private static final String AXE = read();

  private final Page page;

  Accessibility(Page page) {
    this.page = page;
  }

  /** What is serious or critical on the page, rule by rule. */
  List<String> violations() {
    return ask(byTag(), List.of());
  }

  /**
   * The same; the contrast of words in colours, on a ground, of a size that was seen before is not
   * reckoned once more.
   *
   * @param seen those of other pages, to which those of this one are added
   */
  List<String> violations(Set<String> seen) {
    List<String> found = new ArrayList<>(ask(byTag(), List.of(CONTRAST)));
    Map<?, ?> fresh =
        (Map<?, ?>)
            page.evaluate(ASK_OF_FRESH, Map.of("only", contrast(), "seen", List.copyOf(seen)));
    found.addAll(texts(fresh.get("found")));
    seen.addAll(texts(fresh.get("names")));
    return found;
  }

  /** The same of colours alone, which is all that another theme changes. */
  List<String> poorContrasts() {
    return ask(contrast(), List.of());
  }

  private static Map<String, Object> byTag() {
    return Map.of("type", "tag", "values", TAGS);
  }

  private static Map<String, Object> contrast() {
    return Map.of("type", "rule", "values", List.of(CONTRAST));
  }

  private List<String> ask(Map<String, Object> only, List<String> without) {
    if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
      page.evaluate(AXE);
    }
    return texts(page.evaluate(ASK, Map.of("only", only, "without", without)));
  }

  private static List<String> texts(@Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list)).stream().map(Objects::toString).toList();
  }

  private static String read() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
