package io.tidegate.insight;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tidegate.directory.AccountSweep;
import io.tidegate.kernel.AccountId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One task for each simulation at work, named after it, so that no two nodes have the same. What a
 * dead node left behind is given to another; what was forgotten is found by a sweep.
 */
@Configuration(proxyBeanMethods = false)
class SimulationTasks {
  static final String NAME = "insight.simulation";
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Duration SWEEP = Duration.ofSeconds(30);
  private static final int TRIES = 5;

  @Bean
  CustomTask<Void> simulate(SimulationWorker worker) {
    return Tasks.custom(NAME, Void.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
        .onDeadExecutionRevive()
        .execute((instance, context) -> work(worker, instance, context));
  }

  @Bean
  RecurringTask<Void> sweepSimulations(
      AccountSweep accounts,
      SimulationStore simulations,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock,
      TransactionOperations transaction) {
    return Tasks.recurring("insight.simulation-sweep", FixedDelay.of(SWEEP))
        .execute((_, _) ->
            accounts.each(account ->
                transaction.executeWithoutResult(_ ->
                    simulations
                        .atWork()
                        .forEach(id -> begin(scheduler.getObject(), account, id, clock)))));
  }

  static void begin(
      SchedulerClient scheduler, AccountId account, SimulationId id, InstantSource clock) {
    scheduler.scheduleIfNotExists(new TaskInstance<>(NAME, account + "/" + id), clock.instant());
  }

  private static CompletionHandler<Void> work(
      SimulationWorker worker, TaskInstance<Void> instance, ExecutionContext context) {
    int slash = instance.getId().indexOf('/');
    AccountId account = new AccountId(UUID.fromString(instance.getId().substring(0, slash)));
    SimulationId id = SimulationId.of(instance.getId().substring(slash + 1));
    try {
      worker.work(account, id, () -> context.getSchedulerState().isShuttingDown());
    } catch (RuntimeException e) {
      if (context.getExecution().consecutiveFailures < TRIES) {
        throw e;
      }
      worker.giveUp(account, id);
    }
    return new CompletionHandler.OnCompleteRemove<>();
  }
}
