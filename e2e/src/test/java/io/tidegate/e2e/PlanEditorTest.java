package io.tidegate.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.NewChange;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The plan's editor under hands that are faster than the server. */
@BrowserTest
class PlanEditorTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Changes changes;

  Page page;
  String path;

  @BeforeEach
  void aDraftInTheEditor() {
    World world = worlds.msp();
    int number =
        world.as(
            world.requester,
            () ->
                changes
                    .create(
                        world.actor(world.requester),
                        new NewChange(
                            world.bakery.id(), ChangeType.NORMAL, "Renew the cabling", null))
                    .number());
    path = "/changes/" + number + "/plan";
    page = desks.of(world, world.requester).open(path).page();
  }

  @Test
  void tenLinesTypedAndAddedWithoutWaitingAreTenSteps() {
    for (int i = 1; i <= 10; i++) {
      lines().pressSequentially("Pull cable " + i);
      add().click();
    }
    assertThat(rows()).hasCount(10);
    page.getByRole(AriaRole.BUTTON, named("Save the plan")).click();
    page.navigate(path);
    assertThat(rows()).hasCount(10);
    for (int i = 1; i <= 10; i++) {
      assertThat(rows().nth(i - 1).locator("textarea")).hasValue("Pull cable " + i);
    }
  }

  @Test
  void whatIsTypedWhileAnAnswerIsUnderWayStandsInTheFormItBrings() {
    lines().fill("First -> seen, 5 min");
    add().click();
    assertThat(rows()).hasCount(1);
    page.route(
        "**" + path,
        route -> {
          page.waitForTimeout(400);
          route.resume();
        });
    Locator verification = rows().first().locator("input[name=verification]");
    lines().fill("Second");
    add().click();
    lines().pressSequentially("half a li");
    verification.fill("seen by two people");
    verification.press("End");
    assertThat(rows()).hasCount(2);
    assertThat(lines()).hasValue("half a li");
    assertThat(rows().first().locator("input[name=verification]")).hasValue("seen by two people");
    assertThat(rows().first().locator("input[name=verification]")).isFocused();
  }

  @Test
  void aButtonIsNotTakenFromUnderTheFingerByTheAnswerThatArrives() {
    List<Route> held = new ArrayList<>();
    page.route("**" + path, held::add);
    lines().fill("First");
    page.waitForRequest("**" + path, () -> add().click());
    lines().fill("Second");
    add().hover();
    page.mouse().down();
    page.waitForCondition(() -> !held.isEmpty());
    page.waitForResponse(answer -> answer.url().endsWith(path), () -> held.removeFirst().resume());
    page.unroute("**" + path);
    page.waitForTimeout(300);
    page.mouse().up();

    assertThat(rows()).hasCount(2);
    assertThat(rows().nth(1).locator("textarea")).hasValue("Second");
    assertThat(lines()).hasValue("");
  }

  @Test
  void aStepThatCouldNotBeSentIsTypedStill() {
    page.route("**" + path, route -> route.abort());
    lines().fill("Pull the cable");
    add().click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("No connection");
    Assertions.assertThat(lines().inputValue()).isEqualTo("Pull the cable");
    page.unroute("**" + path);
    add().click();
    assertThat(rows()).hasCount(1);
  }

  private Locator group() {
    return page.locator("#implementation");
  }

  private Locator lines() {
    return group().locator("textarea[name^=lines]");
  }

  private Locator rows() {
    return group().locator("li[data-id]");
  }

  private Locator add() {
    return group()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add").setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
