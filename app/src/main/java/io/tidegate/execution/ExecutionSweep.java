package io.tidegate.execution;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.tidegate.directory.AccountSweep;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a minute, for every account: runs past their rollback deadline. */
@Configuration(proxyBeanMethods = false)
class ExecutionSweep {
  private final AccountSweep accounts;
  private final DeadlineWatch watch;

  ExecutionSweep(AccountSweep accounts, DeadlineWatch watch) {
    this.accounts = accounts;
    this.watch = watch;
  }

  @Bean
  RecurringTask<Void> sweepRuns() {
    return accounts.every(Duration.ofMinutes(1), "execution.sweep", _ -> sweep());
  }

  void run() {
    accounts.each(_ -> sweep());
  }

  private void sweep() {
    watch.running().forEach(watch::watch);
  }
}
