package io.tidegate.calendar;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tidegate.directory.AccountSweep;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** For every account, every minute: what was let pass until now stands again. */
@Configuration(proxyBeanMethods = false)
class ConflictSweep {
  /** So that none is missed by a sweep that was late, a node that was down over night included. */
  private static final Duration BACK = Duration.ofHours(24);

  private final AccountSweep accounts;
  private final WaiverStore waivers;
  private final ConflictWatch watch;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  ConflictSweep(
      AccountSweep accounts,
      WaiverStore waivers,
      ConflictWatch watch,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.accounts = accounts;
    this.waivers = waivers;
    this.watch = watch;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Bean
  RecurringTask<Void> sweepConflicts() {
    return Tasks.recurring("calendar.sweep-conflicts", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((_, _) -> run());
  }

  void run() {
    accounts.each(account -> transaction.executeWithoutResult(_ -> reopen(account)));
  }

  private void reopen(AccountId account) {
    Instant now = clock.instant();
    Set<ChangeId> ended = waivers.endedBetween(now.minus(BACK), now);
    if (!ended.isEmpty()) {
      watch.look(account, ended);
    }
  }
}
