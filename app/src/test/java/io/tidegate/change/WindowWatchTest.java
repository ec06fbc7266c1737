package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.execution.Night;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class WindowWatchTest {
  private static final String BEGINS = "change-window-begins";
  private static final String PASSED = "change-window-passed";
  private static final Duration FOUR_HOURS = Duration.ofHours(4);

  @Autowired Changes changes;
  @Autowired ChangeSweep sweep;
  @Autowired Worlds worlds;
  @Autowired Outbox outbox;
  @Autowired SettableClock clock;

  World world;
  Night night;
  Instant before;
  Instant start;

  @BeforeEach
  void aScheduledChange() {
    before = clock.instant();
    start = before.plus(Duration.ofHours(5));
    world = worlds.msp();
    night = Night.scheduled(world, changes, ChangeType.NORMAL, start, Set.of());
  }

  @AfterEach
  void putTheClockBack() {
    clock.set(before);
  }

  @Test
  void whoCarriesItOutIsRemindedOnceAnHourBefore() {
    at(start.minus(Duration.ofMinutes(61)));
    assertThat(outbox.to(world, world.implementer, BEGINS)).isEmpty();
    at(start.minus(Duration.ofMinutes(59)));
    at(start.minus(Duration.ofMinutes(30)));
    assertThat(outbox.to(world, world.implementer, BEGINS)).hasSize(1);
    assertThat(outbox.to(world, world.secondImplementer, BEGINS)).hasSize(1);
    assertThat(outbox.to(world, world.requester, BEGINS)).isEmpty();
  }

  @Test
  void aWindowThatPassedWithoutAStartIsToldOnce() {
    at(start.plus(FOUR_HOURS).minusSeconds(1));
    assertThat(outbox.to(world, world.requester, PASSED)).isEmpty();
    at(start.plus(FOUR_HOURS));
    at(start.plus(FOUR_HOURS).plus(Duration.ofMinutes(5)));
    assertThat(outbox.to(world, world.requester, PASSED))
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("/window", "Choose a new window"));
    assertThat(outbox.to(world, world.implementer, PASSED)).hasSize(1);
  }

  @Test
  void whatHasBegunIsNotRemindedOf() {
    night.put(State.IMPLEMENT);
    at(start.minus(Duration.ofMinutes(30)));
    at(start.plus(FOUR_HOURS));
    assertThat(outbox.to(world, world.implementer, BEGINS)).isEmpty();
    assertThat(outbox.to(world, world.implementer, PASSED)).isEmpty();
  }

  private void at(Instant moment) {
    clock.set(moment);
    sweep.run();
  }
}
