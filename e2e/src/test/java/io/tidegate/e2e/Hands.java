package io.tidegate.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;

/**
 * A person without a mouse: Tab, Enter, Space, arrows and letters. Whatever has the focus on the
 * way must show it, and the focus may never fall back on the page itself.
 */
final class Hands {
  private static final int MOST_TABS = 150;

  /** What has the focus: its name as it is read out, and whether one sees that it has it. */
  private static final String FOCUSED =
      """
      () => {
        const one = document.activeElement;
        if (!one || one === document.body) return { name: "", seen: true, nowhere: true };
        const spoken = (element) => (element?.innerText ?? "").trim();
        const name = one.getAttribute("aria-label")
          ?? (one.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean).map((id) => spoken(document.getElementById(id))).join(" ");
        const labels = [...(one.labels ?? [])].map(spoken).join(" ");
        const group = spoken(one.closest("fieldset, [role=group]")?.querySelector("legend, h2, h3"));
        const rings = (element) => {
          const style = element && getComputedStyle(element);
          return style && ((style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== "none");
        };
        const box = one.getBoundingClientRect();
        return {
          name: (name || labels || spoken(one) || one.name || "").replace(/\\\\s+/g, " ").replace(/ optional$/, "").trim(),
          group: group.replace(/\\\\s+/g, " "),
          field: one.name ?? "",
          seen: rings(one) || rings(one.closest("label, .ui-tokens, .ui-palette")) || one.id === "main",
          nowhere: false,
          html: one.outerHTML.slice(0, 160),
        };
      }
      """;

  private final Page page;
  private final Desk desk;

  Hands(Desk desk) {
    this.desk = desk;
    this.page = desk.page();
  }

  Desk eyes() {
    return desk;
  }

  /** As if the address were typed. */
  Hands open(String path) {
    desk.open(path);
    return this;
  }

  /** Tabs until what is named exactly so has the focus. */
  Hands to(String name) {
    return until(name, focus -> focus.name().equals(name));
  }

  /** Tabs until something has the focus whose name begins so, as that of a large choice does. */
  Hands toward(String beginning) {
    return until(beginning, focus -> focus.name().startsWith(beginning));
  }

  /** Tabs until something with this name has the focus in the group under this heading. */
  Hands to(String group, String name) {
    return until(
        name + " of " + group,
        focus -> focus.name().equals(name) && focus.group().startsWith(group));
  }

  /** Tabs until a field of this technical name has the focus, for those that are named alike. */
  Hands toField(String field) {
    return until("field " + field, focus -> focus.field().equals(field));
  }

  private interface Wanted {
    boolean is(Focus focus);
  }

  private record Focus(
      String name, String group, String field, boolean seen, boolean nowhere, String html) {}

  private Hands until(String what, Wanted wanted) {
    List<String> passed = new ArrayList<>();
    for (int i = 0; i < MOST_TABS; i++) {
      Focus focus = focus();
      if (!focus.nowhere()) {
        Assertions.assertThat(focus.seen())
            .as("one sees the focus on %s at %s", focus.html(), page.url())
            .isTrue();
        if (wanted.is(focus)) {
          return this;
        }
        passed.add(focus.name());
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(
        "No way to “%s” by Tab at %s, past %s"
            .formatted(what, page.url(), passed.stream().distinct().toList()));
  }

  /** Chooses among the options of a question with the arrows, until the one that says so. */
  Hands arrowTo(String words) {
    page.keyboard().press("Space");
    for (int i = 0; i < 9; i++) {
      if (focus().name().contains(words)) {
        return this;
      }
      page.keyboard().press("ArrowRight");
    }
    throw new AssertionError("No option says “%s” at %s".formatted(words, page.url()));
  }

  Hands type(String text) {
    page.keyboard().press("Control+a");
    page.keyboard().type(text);
    return this;
  }

  /** Finds an option of a closed list by its first letters. */
  Hands letters(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** A date and a time, as fingers enter them into the parts of the field. */
  Hands moment(String monthDayYear, String hourMinute) {
    page.keyboard().type(monthDayYear);
    page.keyboard().press("ArrowRight");
    page.keyboard().type(hourMinute);
    return this;
  }

  Hands press(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** Presses Enter and waits until the next page is there. */
  Hands enter() {
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
    return this;
  }

  Hands sees(String text) {
    desk.sees(text);
    return this;
  }

  /** The focus stands on a control that is named so, and did not fall back on the page. */
  Hands isOn(String name) {
    page.waitForFunction(
        "(name) => { const one = document.activeElement; return one && one !== document.body && (one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.innerText ?? '').trim().replace(/ optional$/, '').startsWith(name); }",
        name);
    return this;
  }

  Hands option(String text) {
    Locator offered =
        page.locator("[role=listbox] [role=option]")
            .filter(new Locator.FilterOptions().setVisible(true));
    assertThat(offered.first()).containsText(text);
    return this;
  }

  private Focus focus() {
    Map<?, ?> found = (Map<?, ?>) Objects.requireNonNull(page.evaluate(FOCUSED));
    return new Focus(
        text(found, "name"),
        text(found, "group"),
        text(found, "field"),
        !Boolean.FALSE.equals(found.get("seen")),
        Boolean.TRUE.equals(found.get("nowhere")),
        text(found, "html"));
  }

  private static String text(Map<?, ?> found, String key) {
    return Objects.toString(found.get(key), "");
  }
}
