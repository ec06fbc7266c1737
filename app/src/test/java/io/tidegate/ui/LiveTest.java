package io.tidegate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.database.Signals;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class LiveTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @Autowired Live live;
  @Autowired Signals signals;
  @Autowired Worlds worlds;
  @Autowired TransactionTemplate transaction;

  @Test
  void aSignalLeavesWithTheCommitAndNeverWithoutOne() throws InterruptedException {
    World world = worlds.msp();
    Queue<UUID> heard = listenTo(world.id());
    UUID undone = TimeOrderedUuid.next();
    UUID done = TimeOrderedUuid.next();

    transaction.executeWithoutResult(status -> {
      live.changed(world.id(), undone);
      status.setRollbackOnly();
    });
    transaction.executeWithoutResult(_ -> live.changed(world.id(), done));

    for (long waited = 0; heard.isEmpty() && waited < SOON.toMillis(); waited += 20) {
      Thread.sleep(20);
    }
    assertThat(heard).containsExactly(done);
  }

  private Queue<UUID> listenTo(AccountId account) {
    Queue<UUID> heard = new ConcurrentLinkedQueue<>();
    signals.subscribe(
        new Signals.Listener() {
          @Override
          public void heard(AccountId of, UUID subject) {
            if (of.equals(account)) {
              heard.add(subject);
            }
          }

          @Override
          public void missed() {}
        });
    return heard;
  }
}
