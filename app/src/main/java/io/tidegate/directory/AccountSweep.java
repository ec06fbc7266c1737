package io.tidegate.directory;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.AccountId;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Does a piece of background work for every account in turn, each as that account alone. */
@Service
public class AccountSweep {
  private static final Logger LOG = LoggerFactory.getLogger(AccountSweep.class);

  private final Accounts accounts;

  AccountSweep(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Runs the work once per account; it begins its own transactions. An account in which it fails is
   * logged and does not keep the others waiting.
   */
  public void each(Consumer<AccountId> work) {
    accounts
        .forSweep()
        .forEach(account -> Tenancy.run(Tenant.of(account), () -> attempt(work, account)));
  }

  private static void attempt(Consumer<AccountId> work, AccountId account) {
    try {
      work.accept(account);
    } catch (RuntimeException e) {
      LOG.error("Background work failed for account {}", account, e);
    }
  }
}
