package io.tidegate.integration;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tidegate.directory.AccountSweep;
import io.tidegate.kernel.AccountId;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** One task for each NetBox that is read; what a dead node left behind is given to another. */
@Configuration(proxyBeanMethods = false)
class NetboxTasks {
  static final String NAME = "integration.netbox";
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Duration SWEEP = Duration.ofSeconds(30);
  private static final Duration A_PAGE = Duration.ofSeconds(60);
  private static final Duration BEFORE_ASKING_AGAIN = Duration.ofSeconds(2);

  @Bean(destroyMethod = "close")
  NetboxCaller netboxCaller(EndpointPolicy endpoints) throws NoSuchAlgorithmException {
    Names names = host -> List.of(java.net.InetAddress.getAllByName(host));
    return new NetboxCaller(
        new CheckedNames(names, endpoints.addresses()),
        SSLContext.getDefault(),
        A_PAGE,
        BEFORE_ASKING_AGAIN);
  }

  @Bean
  CustomTask<Void> readNetbox(NetboxWorker worker) {
    return Tasks.custom(NAME, Void.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
        .onDeadExecutionRevive()
        .execute((instance, context) -> {
          int slash = instance.getId().indexOf('/');
          worker.work(
              new AccountId(UUID.fromString(instance.getId().substring(0, slash))),
              NetboxSourceId.of(instance.getId().substring(slash + 1)),
              () -> context.getSchedulerState().isShuttingDown());
          return new CompletionHandler.OnCompleteRemove<>();
        });
  }

  @Bean
  RecurringTask<Void> sweepNetboxes(
      AccountSweep accounts,
      NetboxSourceStore sources,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock,
      TransactionOperations transaction) {
    return Tasks.recurring("integration.netbox-sweep", FixedDelay.of(SWEEP))
        .execute((_, _) ->
            accounts.each(account ->
                transaction.executeWithoutResult(_ ->
                    sources
                        .reading()
                        .forEach(id -> begin(scheduler.getObject(), account, id, clock)))));
  }

  static void begin(
      SchedulerClient scheduler, AccountId account, NetboxSourceId id, InstantSource clock) {
    scheduler.scheduleIfNotExists(new TaskInstance<>(NAME, account + "/" + id), clock.instant());
  }
}
