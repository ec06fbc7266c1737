package io.tidegate.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class DeadlineWatchTest {
  private static final String ASKED = "execution-decision";

  /** The window is four hours, going back takes 45 minutes. */
  private static final Instant DEADLINE =
      TestClock.START.plus(Duration.ofHours(4)).minus(Duration.ofMinutes(45));

  @Autowired Changes changes;
  @Autowired Runs runs;
  @Autowired ExecutionSweep sweep;
  @Autowired Worlds worlds;
  @Autowired Outbox outbox;
  @Autowired SettableClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  World world;
  Night night;
  Instant before;

  @BeforeEach
  void aChangeUnderWay() {
    before = clock.instant();
    world = worlds.msp();
    night =
        Night.scheduled(world, changes, ChangeType.NORMAL, TestClock.START, Set.of())
            .started(events, transaction);
  }

  @AfterEach
  void putTheClockBack() {
    clock.set(before);
  }

  @Test
  void pastTheRollbackDeadlineTheDeciderIsAskedOnce() {
    at(DEADLINE);
    assertThat(outbox.to(world, world.leader, ASKED)).isEmpty();
    at(DEADLINE.plusSeconds(1));
    at(DEADLINE.plusSeconds(61));
    assertThat(outbox.to(world, world.leader, ASKED))
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("/run", "Say go or no-go"));
    assertThat(outbox.to(world, world.changeManager, ASKED)).isEmpty();
  }

  @Test
  void whoHasSaidGoIsNotAsked() {
    clock.set(DEADLINE.plusSeconds(1));
    night.as(
        world.leader,
        actor -> {
          runs.decide(actor, night.id, true, "Nearly done");
          return true;
        });
    sweep.run();
    assertThat(outbox.to(world, world.leader, ASKED)).isEmpty();
  }

  private void at(Instant moment) {
    clock.set(moment);
    sweep.run();
  }
}
