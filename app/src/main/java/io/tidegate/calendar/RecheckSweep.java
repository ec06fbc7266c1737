package io.tidegate.calendar;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tidegate.directory.AccountSweep;
import io.tidegate.kernel.AccountId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every minute goes on with what is to be looked at again, for each account in turn. */
@Configuration(proxyBeanMethods = false)
class RecheckSweep {
  /** After so many pieces of one account the others have their turn. */
  private static final int PIECES = 10;

  private final AccountSweep accounts;
  private final Rechecks rechecks;

  RecheckSweep(AccountSweep accounts, Rechecks rechecks) {
    this.accounts = accounts;
    this.rechecks = rechecks;
  }

  @Bean
  RecurringTask<Void> recheckConflicts() {
    return Tasks.recurring("calendar.recheck-conflicts", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((_, context) -> run(() -> context.getSchedulerState().isShuttingDown()));
  }

  void run(BooleanSupplier stopping) {
    AtomicBoolean more = new AtomicBoolean(true);
    while (more.getAndSet(false) && !stopping.getAsBoolean()) {
      accounts.each(account -> {
        if (goOn(account, stopping)) {
          more.set(true);
        }
      });
    }
  }

  private boolean goOn(AccountId account, BooleanSupplier stopping) {
    boolean more = true;
    for (int piece = 0; piece < PIECES && more && !stopping.getAsBoolean(); piece++) {
      more = rechecks.step(account, Rechecks.AT_ONCE);
    }
    return more;
  }
}
