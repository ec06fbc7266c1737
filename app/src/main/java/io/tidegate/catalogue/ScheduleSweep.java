package io.tidegate.catalogue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.tidegate.directory.AccountSweep;
import io.tidegate.kernel.AccountId;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every ten minutes, for every account: what schedules ask for. */
@Configuration(proxyBeanMethods = false)
class ScheduleSweep {
  private final AccountSweep accounts;
  private final ScheduleMaker maker;

  ScheduleSweep(AccountSweep accounts, ScheduleMaker maker) {
    this.accounts = accounts;
    this.maker = maker;
  }

  @Bean
  RecurringTask<Void> sweepSchedules() {
    return accounts.every(Duration.ofMinutes(10), "catalogue.schedules", this::sweep);
  }

  private void sweep(AccountId account) {
    maker.running().forEach(schedule -> maker.run(account, schedule));
  }
}
