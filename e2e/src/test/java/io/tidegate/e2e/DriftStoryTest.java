package io.tidegate.e2e;

import io.tidegate.inventory.AttributeName;
import io.tidegate.inventory.Attributes;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.Observation;
import io.tidegate.inventory.ObservationBatch;
import io.tidegate.inventory.Observations;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Monitoring sees what nobody changed; somebody says what it was. */
@BrowserTest
class DriftStoryTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Items items;
  @Autowired Observations observations;
  @Autowired SettableClock clock;

  @Test
  void whatMonitoringSawIsListedAndDealtWith() {
    clock.set(TestClock.START);
    World world = worlds.msp();
    ItemId firewall =
        world.as(
            world.implementer,
            () ->
                items.add(
                    world.actor(world.implementer),
                    ItemFacts.of(world.bakery.id(), "FW-01", Kind.FIREWALL, 4)
                        .with(Attributes.NONE.with(AttributeName.of("firmware"), "7.4"))));
    clock.tick(Duration.ofHours(1));
    Observation seen =
        new Observation(
            firewall,
            AttributeName.of("firmware"),
            "7.6",
            TestClock.START.plus(Duration.ofMinutes(30)));
    world.as(
        world.implementer,
        () ->
            observations.take(
                world.actor(world.implementer), new ObservationBatch("rmm", false, List.of(seen))));

    Desk ivan = desks.of(world, world.implementer);
    ivan.open("/inventory/" + firewall).sees("1 unrecorded change").isAccessible();
    ivan.open("/inventory/unrecorded").sees("7.6").isAccessible().press("firmware");
    ivan.sees("What differs").isAccessible();
    ivan.type("Why", "").press("Dismiss it").sees("Say why it means nothing");
    ivan.press("Accept it as recorded").sees("Accepted");
    ivan.open("/inventory/" + firewall)
        .sees("7.6")
        .sees("Observed by")
        .isAccessible()
        .open("/inventory/records")
        .sees("firmware")
        .isAccessible();
  }
}
