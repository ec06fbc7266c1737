package io.tidegate.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Asks axe about a page. The script is laid into the page once and asked there, which takes a tenth
 * of the time that a page of its own for the answer would.
 */
final class Accessibility {
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /**
   * Styles are not fetched for it once more: no rule of these asks for them, and no page has
   * frames.
   */
  private static final String ASK =
      """
      async (only) => {
        const answer = await axe.run(document, { runOnly: only, resultTypes: ["violations"], preload: false, iframes: false });
        return answer.violations
          .filter((rule) => ["serious", "critical"].includes(rule.impact))
          .map((rule) => `${rule.id}: ${rule.nodes.slice(0, 3).map((node) => node.html.slice(0, 300) + " (" + (node.any[0]?.message ?? "") + ")").join(" | ")}`);
      }
      """;

  private static final String AXE = read();

  private final Page page;

  Accessibility(Page page) {
    this.page = page;
  }

  /** What is serious or critical on the page, rule by rule. */
  List<String> violations() {
    return ask(Map.of("type", "tag", "values", TAGS));
  }

  /** The same of colours alone, which is all that another theme changes. */
  List<String> poorContrasts() {
    return ask(Map.of("type", "rule", "values", List.of("color-contrast")));
  }

  private List<String> ask(Map<String, Object> only) {
    if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
      page.evaluate(AXE);
    }
    Object found = page.evaluate(ASK, only);
    return ((List<?>) found).stream().map(Objects::toString).toList();
  }

  private static String read() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
