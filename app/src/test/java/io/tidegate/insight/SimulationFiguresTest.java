package io.tidegate.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.approval.ApprovalDrafts;
import io.tidegate.directory.Person;
import io.tidegate.policy.Draft;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.NewDraft;
import io.tidegate.policy.Preset;
import io.tidegate.testkit.ManyChanges;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long it takes to replay a long history, and to count what rows would have caught of its last
 * year. Only when asked: {@code -Dtidegate.simulated-changes=100000}.
 */
@TidegateTest
@EnabledIfSystemProperty(named = "tidegate.simulated-changes", matches = "\\d+")
class SimulationFiguresTest {
  @Autowired Simulations simulations;
  @Autowired SimulationWorker worker;
  @Autowired ApprovalDrafts tables;
  @Autowired Drafts drafts;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  @Test
  void aLongHistoryIsReplayed() throws Exception {
    int changes = Integer.getInteger("tidegate.simulated-changes");
    clock.set(TestClock.START);
    World world = worlds.msp();
    new ManyChanges(TestDatabase.access()).write(world.id(), 200, changes, 7);
    Person manager = world.changeManager;
    NewDraft wanted = new NewDraft(null, "Other routes", "To see", Preset.SMALL_TEAM);
    Draft draft = world.as(manager, () -> drafts.open(world.actor(manager), wanted));

    long begun = System.nanoTime();
    Simulation started =
        world.as(manager, () -> simulations.start(world.actor(manager), draft, 60));
    worker.work(world.id(), started.id(), () -> false);
    System.out.printf("FIGURES replayed: %s%n", since(begun));
    Simulation done = world.as(manager, () -> simulations.latest(draft)).orElseThrow();
    System.out.printf("FIGURES %s%n", done.tally().sum());
    assertThat(done.looked()).isGreaterThan(changes * 9 / 10);

    begun = System.nanoTime();
    System.out.printf(
        "FIGURES caught: %s in %s%n", world.as(manager, () -> tables.caught(draft)), since(begun));
    begun = System.nanoTime();
    world.as(
        manager,
        () ->
            simulations.replayed(done, ReplayFilter.of(ReplayFilter.Which.FEWER_STAGES), null, 50));
    System.out.printf("FIGURES a list: %s%n", since(begun));
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun)
        .truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
  }
}
