package io.tidegate.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.tidegate.calendar.Entries;
import io.tidegate.calendar.EntryFacts;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.Recurrence;
import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.ModelChanges;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.catalogue.Start;
import io.tidegate.change.Change;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A window is dragged over a blackout, seen to collide, and dropped where it does not. */
@BrowserTest
class MovingStoryTest {
  /** A Monday evening in Berlin. */
  private static final Instant NIGHT = Instant.parse("2026-11-23T20:00:00Z");

  private static final String WEEK = "&day=2026-11-23";

  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired ModelChanges made;
  @Autowired Entries entries;
  @Autowired SettableClock clock;

  World world;
  Change change;

  @BeforeEach
  void aChangeOnMondayNightAndABlackoutOnTuesday() {
    clock.set(TestClock.START);
    world = worlds.msp();
    ModelId model =
        ModelsOfTheTest.inUse(
            world, models, admissions, ModelsOfTheTest.certificate(world, Set.of()));
    change =
        world.as(
            world.implementer,
            () ->
                made.start(
                    world.actor(world.implementer),
                    model,
                    new Start(world.bakery.id(), null, NIGHT)));
    EntryFacts payroll =
        new EntryFacts(
            world.bakery.id(),
            EntryKind.BLACKOUT,
            "Payroll run",
            "",
            Recurrence.once(LocalDateTime.parse("2026-11-24T00:00"), 24 * 60 + 120),
            null);
    world.doAs(world.changeManager, () -> entries.add(world.actor(world.changeManager), payroll));
  }

  @Test
  void whatAWindowWouldMeetIsSeenBeforeItIsDropped() {
    Desk desk = desks.of(world, world.implementer).open("/calendar?view=timeline" + WEEK);
    desk.isAccessible();
    Page page = desk.page();
    BoundingBox bar = bar(page).boundingBox();
    double day = page.locator(".calendar-track").first().boundingBox().width / 7;
    page.mouse().move(bar.x + bar.width / 2, bar.y + bar.height / 2);
    page.mouse().down();
    page.mouse().move(bar.x + bar.width / 2 + day, bar.y + bar.height / 2, steps());
    assertThat(page.locator("#calendar-float")).containsText("Payroll run");
    page.mouse().move(bar.x + bar.width / 2 + 2 * day, bar.y + bar.height / 2, steps());
    assertThat(page.locator("#calendar-float")).containsText("Nothing collides there");
    page.mouse().up();
    assertThat(page.locator("#ui-toasts")).containsText(change.code() + " is at Wed 25 Nov");
    assertThat(bar(page)).hasAttribute("data-start", started("2026-11-25T20:00:00Z"));
    page.locator("#ui-toasts button", new Page.LocatorOptions().setHasText("Undo")).click();
    assertThat(bar(page)).hasAttribute("data-start", started(NIGHT.toString()));
    desk.isAccessible();
  }

  @Test
  void aWindowIsMovedByKeysAlone() {
    Page page = desks.of(world, world.implementer).open("/calendar?view=week" + WEEK).page();
    Locator bar = bar(page);
    bar.focus();
    page.keyboard().press("Space");
    assertThat(page.locator(".calendar-ghost")).isVisible();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#calendar-said")).containsText("1 conflict there");
    page.keyboard().press("Escape");
    assertThat(page.locator(".calendar-ghost")).hasCount(0);
    page.keyboard().press("Space");
    assertThat(page.locator(".calendar-ghost")).isVisible();
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("#calendar-said")).containsText("Nothing collides there");
    page.keyboard().press("Space");
    assertThat(bar(page)).hasAttribute("data-start", started("2026-11-23T19:30:00Z"));
  }

  @Test
  void whoMayNotMoveItHasNothingInTheHand() {
    Desk desk = desks.of(world, world.clientViewer).open("/calendar?view=week" + WEEK);
    desk.isAccessible();
    Page page = desk.page();
    bar(page).focus();
    page.keyboard().press("Space");
    assertThat(page.locator("#calendar-float")).containsText("change managers move it");
    assertThat(page.locator(".calendar-ghost")).hasCount(0);
  }

  private Locator bar(Page page) {
    return page.locator("a[data-start][href='/changes/" + change.number() + "']").first();
  }

  private static Mouse.MoveOptions steps() {
    return new Mouse.MoveOptions().setSteps(8);
  }

  private static String started(String moment) {
    return Long.toString(Instant.parse(moment).toEpochMilli());
  }
}
