package io.tidegate.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;

/** A person before a browser: what they open, press, type and see, in the words of the page. */
final class Desk {
  private static final List<String> SERIOUS = List.of("serious", "critical");

  private final Page page;

  Desk(Page page) {
    this.page = page;
    page.setDefaultTimeout(10_000);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        System.err.println("Browser console: " + message.text());
      }
    });
  }

  Page page() {
    return page;
  }

  Desk open(String path) {
    page.navigate(path);
    return this;
  }

  /** Presses the first visible button or link with exactly this name. */
  Desk press(String name) {
    Locator button =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    Locator link =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    button.or(link).filter(new Locator.FilterOptions().setVisible(true)).first().click();
    return this;
  }

  Desk type(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
        .filter(new Locator.FilterOptions().setVisible(true))
        .first()
        .fill(text);
    return this;
  }

  Desk choose(String label, String option) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
        .filter(new Locator.FilterOptions().setVisible(true))
        .first()
        .selectOption(option);
    return this;
  }

  Desk tick(String label) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
        .filter(new Locator.FilterOptions().setVisible(true))
        .first()
        .check();
    return this;
  }

  Desk sees(String text) {
    assertThat(page.locator("body")).containsText(text);
    return this;
  }

  Desk doesNotSee(String text) {
    assertThat(page.locator("body")).not().containsText(text);
    return this;
  }

  /** Nothing that axe calls serious or critical stands on the page. */
  Desk isAccessible() {
    List<String> violations =
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(Desk::words)
                .toList();
    Assertions.assertThat(violations).as("accessibility of %s", page.url()).isEmpty();
    return this;
  }

  private static String words(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }

  Desk picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    return this;
  }
}
