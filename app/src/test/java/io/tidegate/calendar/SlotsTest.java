package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.directory.Delegations;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.NewDependency;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The windows that are found, in whole stories. */
@TidegateTest
class SlotsTest extends ConflictStories {
  @Autowired Delegations delegations;

  @Test
  void whoeverIsAwayIsACautionAndTheDayAfterIsBetter() {
    Change change = scheduled(world.implementer, null, NIGHT);
    LocalDate today = LocalDate.ofInstant(TestClock.START, world.implementer.zone());
    world.doAs(
        world.implementer,
        () ->
            delegations.add(
                world.actor(world.implementer),
                world.implementer.id(),
                world.secondImplementer.id(),
                today,
                today.plusDays(6)));
    Slot best = slots(change, 1).slots().getFirst();
    assertThat(best.cautions()).isEmpty();
    assertThat(best.window().start())
        .isAfterOrEqualTo(today.plusDays(7).atStartOfDay(world.implementer.zone()).toInstant());
  }

  @Test
  void workOnWhatItDependsOnIsAvoided() {
    ItemId erp = item(world.bakery.id(), "ERP");
    ItemId core = item(world.internal.id(), "CORE-1");
    world.as(
        world.changeManager,
        () ->
            dependencies.add(
                world.actor(world.changeManager),
                NewDependency.of(erp, DependencyType.RUNS_ON, core)));
    Change change = scheduled(world.implementer, erp, NIGHT);
    List<Slot> before = slots(change, 3).slots();
    Window taken = before.getFirst().window();
    scheduled(world.secondImplementer, core, taken.start());
    assertThat(slots(change, 3).slots()).noneMatch(slot -> slot.window().overlaps(taken));
  }

  /** With random nights, freezes and other work, nothing better was overlooked. */
  @Test
  void noQuarterOfAnHourIsBetterThanTheFirstWindow() {
    long seed = Long.getLong("tidegate.seed", 20261130);
    Random random = new Random(seed);
    ItemId item = item(world.bakery.id(), "SRV-1");
    Change change = scheduled(world.implementer, item, NIGHT);
    for (int i = 0; i < 5; i++) {
      Instant start = NIGHT.plus(Duration.ofMinutes(15L * random.nextInt(400)));
      add(maintenance(world.bakery.id(), wall(start), 60 + 15 * random.nextInt(12)));
      clock.tick(Duration.ofSeconds(1));
      scheduled(
          random.nextBoolean() ? world.implementer : world.secondImplementer,
          random.nextBoolean() ? item : null,
          start.plus(Duration.ofMinutes(15L * random.nextInt(6))));
    }
    SlotSearch found = slots(change, 1);
    Window best = null;
    int fewest = Integer.MAX_VALUE;
    for (Instant at : quarters()) {
      Window window = new Window(at, at.plus(found.needed()));
      List<Conflict> met = world.as(world.changeManager, () -> conflicts.of(get(change), window));
      if (met.stream().noneMatch(Conflict::stops) && met.size() < fewest) {
        best = window;
        fewest = met.size();
      }
    }
    assertThat(found.slots().stream().map(Slot::window).toList())
        .as("seed %d", seed)
        .isEqualTo(best == null ? List.of() : List.of(best));
  }

  private List<Instant> quarters() {
    List<Instant> all = new ArrayList<>();
    for (int quarter = 0; quarter < 4 * 24 * 6; quarter++) {
      all.add(NIGHT.minus(Duration.ofHours(12)).plus(Duration.ofMinutes(15L * quarter)));
    }
    return all;
  }

  private String wall(Instant start) {
    return java.time.LocalDateTime.ofInstant(start, world.bakery.zone()).toString();
  }
}
