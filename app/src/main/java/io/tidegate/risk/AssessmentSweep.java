package io.tidegate.risk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.tidegate.directory.AccountSweep;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once an hour, for every account: views that fall due. */
@Configuration(proxyBeanMethods = false)
class AssessmentSweep {
  private final AccountSweep accounts;
  private final DueAssessments due;

  AssessmentSweep(AccountSweep accounts, DueAssessments due) {
    this.accounts = accounts;
    this.due = due;
  }

  @Bean
  RecurringTask<Void> sweepAssessments() {
    return accounts.every(Duration.ofHours(1), "risk.sweep", due::remind);
  }

  void run() {
    accounts.each(due::remind);
  }
}
