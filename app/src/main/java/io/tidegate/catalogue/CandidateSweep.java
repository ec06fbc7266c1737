package io.tidegate.catalogue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tidegate.directory.AccountSweep;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twice a day, for every account: what repeats without trouble. */
@Configuration(proxyBeanMethods = false)
class CandidateSweep {
  private final AccountSweep accounts;
  private final Candidates candidates;

  CandidateSweep(AccountSweep accounts, Candidates candidates) {
    this.accounts = accounts;
    this.candidates = candidates;
  }

  @Bean
  RecurringTask<Void> sweepCandidates() {
    return Tasks.recurring("catalogue.candidates", FixedDelay.of(Duration.ofHours(12)))
        .execute((_, _) -> run());
  }

  void run() {
    accounts.each(candidates::mine);
  }
}
