package io.tidegate.approval;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.tidegate.directory.AccountSweep;
import io.tidegate.kernel.AccountId;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a minute, for every account: cool-offs that passed, reminders, deadlines, open words. */
@Configuration(proxyBeanMethods = false)
class ApprovalSweep {
  private final AccountSweep accounts;
  private final Overdue overdue;
  private final Escalations escalations;

  ApprovalSweep(AccountSweep accounts, Overdue overdue, Escalations escalations) {
    this.accounts = accounts;
    this.overdue = overdue;
    this.escalations = escalations;
  }

  @Bean
  RecurringTask<Void> sweepApprovals() {
    return accounts.every(Duration.ofMinutes(1), "approval.sweep", this::sweep);
  }

  void run() {
    accounts.each(this::sweep);
  }

  /** Each change in a transaction of its own, so that one that fails keeps no other waiting. */
  private void sweep(AccountId account) {
    overdue.mayMove().forEach(overdue::settle);
    overdue.remind(account);
    escalations.due().forEach(escalations::byTime);
    escalations.furtherDue().forEach(escalations::further);
    overdue.remindOfWords(account);
    overdue.chaseWords(account);
  }
}
