package io.tidegate.integration;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.AccountId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, on threads of its own. A lane works for one account, one delivery after the
 * other; while there is more it opens another beside it, up to a bound. So a slow endpoint keeps
 * two lanes busy and nobody else waiting, neither of its own account nor of others.
 */
@Component
class Dispatch implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
  private static final int LANES_PER_ACCOUNT = 6;
  private static final int THREADS = 36;
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** After so many a lane ends, and its account has its next turn when the others had theirs. */
  private static final int TURN = 50;

  private static final int MOST_BATCHES = 100;
  private static final String UNREADABLE =
      "Its secret cannot be read with this installation's key. Make a new one.";

  private final DeliveryQueue queue;
  private final Router router;
  private final Settling settling;
  private final Caller caller;
  private final Map<AccountId, Integer> lanes = new HashMap<>();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          THREADS,
          IDLE.toSeconds(),
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("webhook-", 0).factory());

  Dispatch(DeliveryQueue queue, Router router, Settling settling, Caller caller) {
    this.queue = queue;
    this.router = router;
    this.settling = settling;
    this.caller = caller;
  }

  /** One look at all accounts; what is sent for them goes on when this has returned. */
  void round() {
    for (AccountId account : queue.accountsWithDue()) {
      try {
        Tenancy.run(Tenant.of(account), this::prepare);
        open(account);
      } catch (RuntimeException e) {
        LOG.error("Webhooks failed for account {}", account, e);
      }
    }
  }

  private void prepare() {
    boolean more = true;
    for (int i = 0; more && i < MOST_BATCHES; i++) {
      more = router.route();
    }
    queue.tidy();
  }

  private void open(AccountId account) {
    if (enter(account)) {
      try {
        threads.execute(() -> work(account));
      } catch (RejectedExecutionException _) {
        // All threads are at work; the next round finds it again.
        leave(account);
      }
    }
  }

  private void work(AccountId account) {
    try {
      Tenancy.run(Tenant.of(account), () -> sendFor(account));
    } catch (RuntimeException e) {
      LOG.error("Sending webhooks failed for account {}", account, e);
    } finally {
      leave(account);
    }
  }

  private void sendFor(AccountId account) {
    for (int i = 0; i < TURN; i++) {
      Optional<Claimed> next = queue.claim();
      if (next.isEmpty()) {
        return;
      }
      open(account);
      settling.settle(next.get(), send(next.get()));
    }
  }

  /** Whatever happens is an answer, or the delivery would never be settled. */
  private Answer send(Claimed claimed) {
    try {
      return queue
          .parcel(claimed)
          .map(caller::call)
          .orElseGet(() -> Answer.none(UNREADABLE, Duration.ZERO));
    } catch (RuntimeException e) {
      LOG.error("A delivery of webhook {} could not be sent", claimed.webhook(), e);
      return Answer.none("Something broke on our side; the log has it.", Duration.ZERO);
    }
  }

  private synchronized boolean enter(AccountId account) {
    int open = lanes.getOrDefault(account, 0);
    if (open >= LANES_PER_ACCOUNT) {
      return false;
    }
    lanes.put(account, open + 1);
    return true;
  }

  private synchronized void leave(AccountId account) {
    lanes.computeIfPresent(account, (_, open) -> open == 1 ? null : open - 1);
    notifyAll();
  }

  /** Waits until nothing is being sent. */
  synchronized void finish() throws InterruptedException {
    while (!lanes.isEmpty()) {
      wait();
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
