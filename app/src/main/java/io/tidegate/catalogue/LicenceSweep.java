package io.tidegate.catalogue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.tidegate.directory.AccountSweep;
import io.tidegate.kernel.AccountId;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every hour, for every account: models whose review is overdue, and those that come up soon. */
@Configuration(proxyBeanMethods = false)
class LicenceSweep {
  private final AccountSweep accounts;
  private final Licences licences;

  LicenceSweep(AccountSweep accounts, Licences licences) {
    this.accounts = accounts;
    this.licences = licences;
  }

  @Bean
  RecurringTask<Void> sweepLicences() {
    return accounts.every(Duration.ofHours(1), "catalogue.licences", this::sweep);
  }

  void run() {
    accounts.each(this::sweep);
  }

  /** Each model in a transaction of its own, so that one that fails keeps no other waiting. */
  private void sweep(AccountId account) {
    licences.overdue().forEach(licences::judge);
    licences.warn(account);
  }
}
