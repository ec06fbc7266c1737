package io.tidegate.insight;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.tidegate.directory.AccountSweep;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Four times an hour, for every account: the share of emergencies of each client. */
@Configuration(proxyBeanMethods = false)
class EmergencySweep {
  private final AccountSweep accounts;
  private final EmergencyShares shares;

  EmergencySweep(AccountSweep accounts, EmergencyShares shares) {
    this.accounts = accounts;
    this.shares = shares;
  }

  @Bean
  RecurringTask<Void> countEmergencies() {
    return accounts.every(Duration.ofMinutes(15), "insight.emergencies", shares::count);
  }
}
