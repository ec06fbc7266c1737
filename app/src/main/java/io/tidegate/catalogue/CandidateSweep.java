package io.tidegate.catalogue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.tidegate.directory.AccountSweep;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twice a day, for every account: what repeats without trouble. */
@Configuration(proxyBeanMethods = false)
class CandidateSweep {
  @Bean
  RecurringTask<Void> sweepCandidates(AccountSweep accounts, Candidates candidates) {
    return accounts.every(Duration.ofHours(12), "catalogue.candidates", candidates::mine);
  }
}
