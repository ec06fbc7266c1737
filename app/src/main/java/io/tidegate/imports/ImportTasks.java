package io.tidegate.imports;

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

/** The background work on this room's imports. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {
  static final BackgroundJob<ImportId> TASK = new BackgroundJob<>("imports.work", ImportId::of);

  @Bean
  CustomTask<Void> workOnImport(ImportWorker worker) {
    return TASK.by(worker);
  }

  @Bean
  RecurringTask<Void> sweepImports(
      AccountSweep accounts,
      LogImportStore imports,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock,
      TransactionOperations transaction) {
    return TASK.sweep(
        "imports.sweep",
        work ->
            accounts.each(account -> transaction.executeWithoutResult(_ -> work.accept(account))),
        imports::atWork,
        scheduler,
        clock);
  }
}
