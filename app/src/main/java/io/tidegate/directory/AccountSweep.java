package io.tidegate.directory;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.AccountId;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Does a piece of background work for every account in turn, each as that account alone. */
@Service
public class AccountSweep {
  private static final Logger LOG = LoggerFactory.getLogger(AccountSweep.class);

  private final Accounts accounts;
  private final List<SweepRest> rests;

  AccountSweep(Accounts accounts, List<SweepRest> rests) {
    this.accounts = accounts;
    this.rests = List.copyOf(rests);
  }

  /** A task that runs the work once per account, and again so long after it was done. */
  public RecurringTask<Void> every(Duration pause, String name, Consumer<AccountId> work) {
    return Tasks.recurring(name, FixedDelay.of(pause)).execute((_, _) -> each(work));
  }

  /**
   * Runs the work once per account that does not rest; it begins its own transactions. An account
   * in which it fails is logged and does not keep the others waiting.
   */
  public void each(Consumer<AccountId> work) {
    accounts
        .forSweep()
        .forEach(account -> Tenancy.run(Tenant.of(account), () -> attempt(work, account)));
  }

  private void attempt(Consumer<AccountId> work, AccountId account) {
    try {
      if (rests.stream().noneMatch(SweepRest::rests)) {
        work.accept(account);
      }
    } catch (RuntimeException e) {
      LOG.error("Background work failed for account {}", account, e);
    }
  }
}
