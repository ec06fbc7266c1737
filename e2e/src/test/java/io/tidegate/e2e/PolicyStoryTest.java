package io.tidegate.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.tidegate.approval.Story;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Outcome;
import io.tidegate.change.Rating;
import io.tidegate.insight.Happened;
import io.tidegate.insight.SimulationHand;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A change manager switches a client to the rules of a small team, edits two rows, looks what that
 * would have done to a year of changes, and publishes: the next change takes the new route.
 */
@BrowserTest
class PolicyStoryTest {
  @Autowired Story.Doors doors;
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired ApplicationContext application;
  @Autowired Changes changes;

  World world;
  Desk mira;

  @BeforeEach
  void aYearOfChanges() {
    clock.set(TestClock.START);
    world = worlds.msp();
    mira = desks.of(world, world.changeManager);
    for (int week = 1; week <= 50; week++) {
      Instant began = TestClock.START.minus(Duration.ofDays(7L * week));
      Rating.Level level = Rating.Level.values()[week % 4];
      Happened.done("Week " + week, world.bakery, began, began.plusSeconds(3600))
          .went(level, week % 10 == 0 ? Outcome.FAILED : Outcome.SUCCESSFUL)
          .in(world);
    }
  }

  @Test
  void aClientGetsTheRulesOfASmallTeamAndTheNextChangeTakesTheNewRoute() {
    mira.open("/policy/drafts/new")
        .type("What changes", "The bakery is two people")
        .type("Why", "They asked for it")
        .choose("For", world.bakery.name())
        .choose("Begin with", "Small team")
        .press("Begin the draft")
        .sees("No simulation was run");
    String draft = mira.path();

    editTwoRows(draft);
    mira.open(draft + "/sections/approval").sees("Any colleague").sees("Of 50 changes");
    moveRows();

    mira.open(draft)
        .press("Simulate")
        .isAccessible()
        .press("Simulate")
        .sees("changes are replayed");
    SimulationHand.of(application).work(world);
    mira.open(draft + "/simulation")
        .sees("take another row")
        .sees("It is of the draft as it stands")
        .isAccessible();
    mira.press("50").sees("CHG-").isAccessible();

    mira.open(draft).sees("What it would have done").press("Publish").sees("Version 2");

    Story story = Story.asked(world, doors, ChangeType.NORMAL, false, 1);
    mira.open("/changes/" + story.change().number() + "/approval").sees("Any colleague");
    mira.open("/clients/" + world.bakery.id() + "/management-plan")
        .sees("Any colleague")
        .sees("These routes are this client’s own.")
        .isAccessible();
  }

  private void editTwoRows(String draft) {
    String table = draft + "/sections/approval";
    mira.open(table)
        .isAccessible()
        .press("normal, low or medium")
        .type("What it is called", "Any colleague")
        .isAccessible()
        .press("Put it into the draft")
        .sees("Any colleague");
    mira.press("normal, high")
        .choose("Who must agree", "any one of them")
        .press("Put it into the draft")
        .sees("any one of: CAB members");
  }

  /** A row goes to its place and back, by the mouse and by keys alone; what is saved is seen. */
  private void moveRows() {
    Page page = mira.page();
    String first = row(page, 0).locator("a").first().innerText();
    String second = row(page, 1).locator("a").first().innerText();
    row(page, 0).locator(".ui-grip").dragTo(row(page, 1), low(row(page, 1)));
    standsFirst(page, second);
    Hands hands = new Hands(mira);
    hands.to("Move row 2, Alt with arrow keys").press("Alt+ArrowUp");
    standsFirst(page, first);
    hands.isOn("Move row 1").press("Alt+ArrowDown");
    standsFirst(page, second);
    hands.isOn("Move row 2").press("Alt+ArrowUp");
    standsFirst(page, first);
    mira.sees("Of 50 changes").open(mira.path());
    standsFirst(page, first);
  }

  /** The numbers come from the server: once they are right again, the order is saved. */
  private static void standsFirst(Page page, String name) {
    assertThat(row(page, 0)).containsText(name);
    assertThat(row(page, 0).locator(".approval-row-number")).hasText("1");
  }

  private static Locator row(Page page, int place) {
    return page.locator("#rows .approval-row").nth(place);
  }

  /** In its lower half, so that what is dropped there comes after it. */
  private static Locator.DragToOptions low(Locator row) {
    double bottom = row.boundingBox().height - 4;
    return new Locator.DragToOptions().setTargetPosition(40, bottom).setSteps(6);
  }
}
