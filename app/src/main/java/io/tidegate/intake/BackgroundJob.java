package io.tidegate.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tidegate.kernel.AccountId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Long work on things of a kind, such as imports or simulations: one task for each that is at work,
 * named after it, so that no two nodes have the same. What a dead node left behind is given to
 * another; what was forgotten is found by a sweep.
 *
 * @param name of the task, which stays the same from version to version
 * @param ids reads the id of a thing as it is written
 */
public record BackgroundJob<I>(String name, Function<String, I> ids) {
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Duration SWEEP = Duration.ofSeconds(30);
  private static final int TRIES = 5;

  /** Who does it. */
  public interface Worker<I> {
    /** Works on it until it is done or is to stop; throws what another try may mend. */
    void work(AccountId account, I id, BooleanSupplier stopping);

    /** Gives up what failed too often for a reason of ours. */
    void giveUp(AccountId account, I id);
  }

  /** The task as the scheduler knows it. */
  public CustomTask<Void> by(Worker<I> worker) {
    return Tasks.custom(name, Void.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
        .onDeadExecutionRevive()
        .execute((instance, context) -> work(worker, instance, context));
  }

  /**
   * Begins whatever is at work and has no task.
   *
   * @param everyAccount does something in a transaction of each account
   * @param atWork the things of the transaction's account that are at work
   */
  public RecurringTask<Void> sweep(
      String sweep,
      Consumer<Consumer<AccountId>> everyAccount,
      Supplier<? extends Collection<I>> atWork,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock) {
    return Tasks.recurring(sweep, FixedDelay.of(SWEEP))
        .execute((_, _) ->
            everyAccount.accept(account ->
                atWork.get().forEach(id -> begin(scheduler.getObject(), account, id, clock))));
  }

  /** Has it worked on, unless it is already. */
  public void begin(SchedulerClient scheduler, AccountId account, I id, InstantSource clock) {
    scheduler.scheduleIfNotExists(new TaskInstance<>(name, account + "/" + id), clock.instant());
  }

  private CompletionHandler<Void> work(
      Worker<I> worker, TaskInstance<Void> instance, ExecutionContext context) {
    int slash = instance.getId().indexOf('/');
    AccountId account = new AccountId(UUID.fromString(instance.getId().substring(0, slash)));
    I id = ids.apply(instance.getId().substring(slash + 1));
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
