package io.tidegate.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** A person before a browser: what they open, press, type and see, in the words of the page. */
final class Desk {
  private static final String HOLDS =
      "(text) => [...document.querySelectorAll('[name=text]')].some((field) => field.value ==="
          + " text)";

  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private int clicks;

  Desk(Page page) {
    this.page = page;
    page.setDefaultTimeout(10_000);
    // What is to be seen may take as long as what is to be pressed.
    PlaywrightAssertions.setDefaultAssertionTimeout(10_000);
    // The longest page of the API, beside another browser and two databases on two cores, takes its
    // time.
    page.setDefaultNavigationTimeout(30_000);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
        System.err.println("Browser console: " + message.text());
      }
    });
  }

  /** Waits until some field of the page holds this text. */
  Desk fieldHolds(String text) {
    page.waitForFunction(HOLDS, text);
    return this;
  }

  /** Waits until no field of the page holds this text. */
  Desk noFieldHolds(String text) {
    page.waitForFunction("(text) => !(" + HOLDS + ")(text)", text);
    return this;
  }

  /** What the browser complained of since this was last asked. */
  List<String> complaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  Page page() {
    return page;
  }

  /** How often something was pressed since the page was last opened by its address. */
  int clicks() {
    return clicks;
  }

  /** Where it stands, without host and query. */
  String path() {
    return page.url().replaceAll("^https?://[^/]+", "").replaceAll("[?#].*", "");
  }

  Desk open(String path) {
    page.navigate(path);
    clicks = 0;
    return this;
  }

  /** The visible field with this label; a label that says "optional" besides is the same label. */
  private Locator field(String label) {
    // The browser's own expressions know no \\Q: what is no letter, digit or space is escaped one
    // by one.
    String literal = label.replaceAll("[^\\w\\s]", "\\\\$0");
    Pattern words = Pattern.compile("^\\s*" + literal + "(\\s*optional)?\\s*$");
    return page.getByLabel(words).filter(new Locator.FilterOptions().setVisible(true)).first();
  }

  /** Presses the first visible button or link with exactly this name. */
  Desk press(String name) {
    Locator button =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    Locator link =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    button.or(link).filter(new Locator.FilterOptions().setVisible(true)).first().click();
    page.waitForFunction("() => !document.documentElement.dataset.sending");
    clicks++;
    return this;
  }

  /** Presses the first visible button whose name begins so, such as one that counts. */
  Desk pressFirst(String beginning) {
    Pattern name = Pattern.compile("^" + beginning);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
    page.waitForFunction("() => !document.documentElement.dataset.sending");
    clicks++;
    return this;
  }

  /** Chooses a file as from a disk. */
  Desk attach(String label, String name, byte[] content) {
    field(label).setInputFiles(new FilePayload(name, "text/csv", content));
    return this;
  }

  Desk type(String label, String text) {
    field(label).fill(text);
    return this;
  }

  Desk choose(String label, String option) {
    field(label).selectOption(option);
    return this;
  }

  /** Takes one of a few large choices, by the first word on it. */
  Desk take(String firstWord) {
    page.getByRole(
            AriaRole.RADIO,
            new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + firstWord + "\\b")))
        .check();
    return this;
  }

  Desk tick(String label) {
    field(label).check();
    return this;
  }

  /** Types into a picker and takes the match with this name. */
  Desk pick(String label, String typed, String match) {
    field(label).pressSequentially(typed);
    page.getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText(match))
        .first()
        .click();
    return this;
  }

  /** Opens what is folded under this summary. */
  Desk unfold(String summary) {
    Locator fold =
        page.locator("details:not([open]) > summary")
            .filter(new Locator.FilterOptions().setHasText(summary))
            .or(page.locator("details:not([open]) > summary[aria-label='" + summary + "']"));
    if (fold.count() > 0) {
      fold.first().click();
    }
    return this;
  }

  /** Chooses one answer of a question that offers several. */
  Desk pickAnswer(String question, String answer) {
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
        .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
        .first()
        .check();
    return this;
  }

  /** Answers one of the five questions of the risk, with a reason where it is asked for. */
  Desk answer(String question, int score) {
    Locator card = page.locator("#" + question);
    card.locator("input[value='" + score + "']").check();
    Locator reason = card.locator("textarea");
    if (reason.isVisible()) {
      reason.fill("So say the people who know it.");
    }
    return this;
  }

  /** Adds steps of a kind, one a line. */
  Desk addSteps(String kind, String lines) {
    Locator group = page.locator("#" + kind);
    int before = group.locator("li[data-id]").count();
    group.locator("textarea[name^=lines]").fill(lines);
    group
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add").setExact(true))
        .click();
    assertThat(group.locator("li[data-id]")).hasCount(before + (int) lines.lines().count());
    return this;
  }

  /** Whether a button with this name can be pressed now. */
  boolean offers(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
            .filter(new Locator.FilterOptions().setVisible(true))
            .count()
        > 0;
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
    Assertions.assertThat(new Accessibility(page).violations())
        .as("accessibility of %s", page.url())
        .isEmpty();
    return this;
  }

  Desk picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    return this;
  }
}
