package io.tidegate.e2e;

import io.tidegate.calendar.Maintnote;
import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.ModelChanges;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.catalogue.Start;
import io.tidegate.change.Change;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A carrier's notice meets a change; and somebody has their changes in their own calendar. */
@BrowserTest
class VendorStoryTest {
  private static final Instant NIGHT = Instant.parse("2026-11-28T23:00:00Z");

  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired ModelChanges made;
  @Autowired Items items;
  @Autowired SettableClock clock;

  World world;
  Change change;

  @BeforeEach
  void aChangeOnTheUplink() {
    clock.set(TestClock.START);
    world = worlds.msp();
    ItemId uplink =
        world.as(
            world.changeManager,
            () ->
                items.add(
                    world.actor(world.changeManager),
                    ItemFacts.of(world.bakery.id(), "Uplink", Kind.CIRCUIT, 4)));
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
                    new Start(world.bakery.id(), uplink, NIGHT)));
  }

  @Test
  void aNoticeIsBroughtInMatchedAndWarnsTheChangeThatItMeets() {
    desks
        .of(world, world.changeManager)
        .open("/calendar/vendor-work")
        .isAccessible()
        .press("Bring in a notice")
        .isAccessible()
        .attach(
            "Calendar file",
            "maintenance.ics",
            Maintnote.of("CID-7").without("DTEND").text().getBytes(StandardCharsets.UTF_8))
        .press("Bring it in")
        .sees("DTEND is missing")
        .isAccessible()
        .attach(
            "Calendar file",
            "maintenance.ics",
            Maintnote.of("CID-7").text().getBytes(StandardCharsets.UTF_8))
        .press("Bring it in")
        .sees("Nobody has said what it is")
        .isAccessible()
        .type("Item that CID-7 is", "Uplink @ Birch Bakery")
        .press("It is this")
        .sees("is known from now on")
        .isAccessible()
        .open("/changes/" + change.number() + "/conflicts")
        .sees("Fjord Fibre works on Uplink in this window")
        .isAccessible();
  }

  @Test
  void anAddressForACalendarIsMadeAndRevoked() {
    desks
        .of(world, world.implementer)
        .open("/calendar/feeds")
        .isAccessible()
        .press("Make the feed")
        .sees("Say what will read it")
        .isAccessible()
        .type("What will read it", "Outlook at work")
        .choose("What it shows", "What I have a part in")
        .press("Make the feed")
        .sees("It is shown this once")
        .sees("never read")
        .isAccessible()
        .press("Revoke Outlook at work")
        .sees("That feed is revoked")
        .sees("No feeds yet");
  }
}
