package io.tidegate.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.tidegate.approval.Story;
import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.ModelChanges;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.catalogue.Start;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A client's dark hours are put on, what they stop is seen before, and a free night is found. */
@BrowserTest
class CalendarStoryTest {
  /** A Monday evening in Berlin. */
  private static final Instant NIGHT = Instant.parse("2026-11-23T20:00:00Z");

  @Autowired Story.Doors doors;
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired ModelChanges made;
  @Autowired Changes changes;
  @Autowired SettableClock clock;

  World world;
  Change change;

  @BeforeEach
  void aChangeOnMondayNight() {
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
  }

  @Test
  void aBlackoutSaysWhatItStopsAndTheNextFreeWindowIsAPressAway() {
    desks
        .of(world, world.changeManager)
        .open("/calendar/entries/new?client=" + world.bakery.id())
        .isAccessible()
        .choose("Kind", "Blackout")
        .choose("Repeats", "Once")
        .type("What people call it", "Payroll run")
        .type("First day", "2026-11-23")
        .type("From", "20:00")
        .type("To", "23:00")
        .sees("It stops one change")
        .sees(change.code())
        .isAccessible()
        .press("Put it into the calendar")
        .sees("“Payroll run” is in the calendar.")
        .isAccessible();

    desks
        .of(world, world.implementer)
        .open("/changes/" + change.number() + "/conflicts")
        .sees("Payroll run")
        .isAccessible()
        .press("Find a free window")
        .isAccessible()
        .pressFirst("Choose ")
        .open("/changes/" + change.number() + "/conflicts")
        .sees("Nothing collides with")
        .open("/calendar")
        .isAccessible()
        .open("/calendar/tonight")
        .isAccessible();
  }

  @Test
  void aChangeUnderApprovalIsMovedByKeyboardAfterItSaidWhatThatDoes() {
    Change asked = Story.asked(world, doors, ChangeType.NORMAL, false, 1).change();
    String day = asked.window().start().toString().substring(0, 10);
    Desk desk = desks.of(world, world.changeManager).open("/calendar?view=timeline&day=" + day);
    Locator bar = desk.page().locator("a[data-start][href='/changes/" + asked.number() + "']");
    bar.first().focus();
    desk.page().keyboard().press("Space");
    desk.page().locator(".calendar-ghost").waitFor();
    desk.page().keyboard().press("Shift+ArrowRight");
    desk.sees("is under approval");
    desk.page().keyboard().press("Space");
    PlaywrightAssertions.assertThat(desk.page().locator("dialog :focus"))
        .hasText("Leave it where it is");
    desk.isAccessible().press("Move it").sees(asked.code() + " is at").isAccessible();
  }
}
