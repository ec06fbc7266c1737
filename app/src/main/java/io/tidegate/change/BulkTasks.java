package io.tidegate.change;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.tidegate.directory.AccountSweep;
import io.tidegate.intake.BackgroundJob;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** The background work on deeds on many changes. */
@Configuration(proxyBeanMethods = false)
class BulkTasks {
  static final BackgroundJob<BulkRunId> TASK = new BackgroundJob<>("change.bulk", BulkRunId::of);

  @Bean
  CustomTask<Void> actOnManyChanges(BulkWorker worker) {
    return TASK.by(worker);
  }

  @Bean
  RecurringTask<Void> sweepBulkRuns(
      AccountSweep accounts,
      BulkRunStore runs,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock,
      TransactionOperations transaction) {
    return TASK.sweep(
        "change.bulk-sweep",
        work ->
            accounts.each(account -> transaction.executeWithoutResult(_ -> work.accept(account))),
        runs::atWork,
        scheduler,
        clock);
  }
}
