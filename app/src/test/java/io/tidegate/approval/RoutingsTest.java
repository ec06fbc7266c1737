package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Chronicle;
import io.tidegate.change.Chronicled;
import io.tidegate.policy.Policies;
import io.tidegate.risk.RiskLevel;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ways that were taken, how long they took, and what rules would give in their place. */
@TidegateTest
class RoutingsTest {
  @Autowired Story.Doors doors;
  @Autowired Routings routings;
  @Autowired Policies policies;
  @Autowired Chronicle chronicle;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  Story story;

  @BeforeEach
  void aMajorChangeOnItsWay() {
    clock.set(TestClock.START);
    world = worlds.msp();
    story = Story.asked(world, doors, ChangeType.NORMAL, true, 2);
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void theWayThatWasTakenIsTheOneThatTheRulesOfThatDayGive() {
    Routing taken = taken();
    assertThat(taken.row()).isEqualTo("normal, major");
    assertThat(taken.stages())
        .extracting(Routing.PlannedStage::who)
        .containsExactly(
            "CAB members", "client approvers, also of other clients it may hit", "IT leadership");
    assertThat(replayed().row()).isEqualTo(taken.row());
    assertThat(replayed().stages())
        .extracting(Routing.PlannedStage::who, Routing.PlannedStage::decisions)
        .containsExactlyElementsOf(
            taken.stages().stream()
                .map(stage -> org.assertj.core.groups.Tuple.tuple(stage.who(), stage.decisions()))
                .toList());
  }

  @Test
  void aStageTookUntilTheWordThatDecidedIt() {
    clock.tick(Duration.ofHours(1));
    story.approves(world.cabMember, "CAB");
    clock.tick(Duration.ofHours(2));
    story.approves(world.secondCabMember, "CAB");
    clock.tick(Duration.ofHours(5));
    var waits =
        world.as(
            world.changeManager,
            () -> routings.waits(TestClock.START.minus(Duration.ofDays(1)), 100));
    assertThat(waits).containsOnlyKeys("CAB members");
    assertThat(waits.get("CAB members")).containsExactly(Duration.ofHours(3));
  }

  private Routing taken() {
    return world.as(world.changeManager, () -> routings.taken(Set.of(story.id))).get(story.id);
  }

  private Routing replayed() {
    return world.as(
        world.changeManager,
        () -> {
          List<Chronicled> all =
              chronicle.read(world.bakery.id(), TestClock.START.minus(Duration.ofDays(9)), 0, 10);
          return routings
              .routers(world.id())
              .by(policies.current(world.bakery.id()))
              .route(Routers.subject(all.getFirst(), List.of(), RiskLevel.LOW, false));
        });
  }
}
