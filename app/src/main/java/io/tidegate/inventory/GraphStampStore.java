package io.tidegate.inventory;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Leaves a new stamp on the account's graph with each transaction that changes it. The row is
 * written as the last thing before the commit, so that nobody waits for it while an import is at
 * work.
 */
@Repository
class GraphStampStore {
  private final JdbcClient jdbc;

  GraphStampStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty while nothing was ever written through here. */
  Optional<UUID> current() {
    return jdbc.sql(
            "select stamp from inventory.graph_version where account_id = tenancy.account()")
        .query(UUID.class)
        .optional();
  }

  /** Says that this transaction changes items or dependencies. */
  void changed() {
    if (!changedHere()) {
      TransactionSynchronizationManager.registerSynchronization(new Pending());
    }
  }

  /** Whether this transaction has said so already. */
  boolean changedHere() {
    return TransactionSynchronizationManager.isSynchronizationActive()
        && TransactionSynchronizationManager.getSynchronizations().stream()
            .anyMatch(Pending.class::isInstance);
  }

  private void write(AccountId account) {
    jdbc.sql(
            """
            insert into inventory.graph_version (account_id, stamp)
            values (:account, :stamp)
                on conflict (account_id) do update set stamp = excluded.stamp
            """)
        .param("account", account.value())
        .param("stamp", TimeOrderedUuid.next())
        .update();
  }

  private final class Pending implements TransactionSynchronization {
    @Override
    public void beforeCommit(boolean readOnly) {
      write(Tenancy.required().account());
    }
  }
}
