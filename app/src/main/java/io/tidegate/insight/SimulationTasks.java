package io.tidegate.insight;

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

/** The background work on simulations, which goes piece by piece as that on imports does. */
@Configuration(proxyBeanMethods = false)
class SimulationTasks {
  static final BackgroundJob<SimulationId> TASK =
      new BackgroundJob<>("insight.simulation", SimulationId::of);

  @Bean
  CustomTask<Void> simulate(SimulationWorker worker) {
    return TASK.by(worker);
  }

  @Bean
  RecurringTask<Void> sweepSimulations(
      AccountSweep accounts,
      SimulationStore simulations,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock,
      TransactionOperations transaction) {
    return TASK.sweep(
        "insight.simulation-sweep",
        work ->
            accounts.each(account -> transaction.executeWithoutResult(_ -> work.accept(account))),
        simulations::atWork,
        scheduler,
        clock);
  }
}
