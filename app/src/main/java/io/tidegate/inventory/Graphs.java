package io.tidegate.inventory;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.AccountId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The graph of the account as it stands in this transaction. A node keeps it in memory with the
 * stamp under which it was read, and compares that with the one in the database each time: a change
 * that is committed on any node counts at once, on every node, without any message between them.
 */
@Component
class Graphs {
  private final GraphStore store;
  private final GraphStampStore stamps;
  private final GraphCache cache = new GraphCache();

  Graphs(GraphStore store, GraphStampStore stamps) {
    this.store = store;
    this.stamps = stamps;
  }

  /**
   * What this transaction itself has written, nobody else may see, so that graph is kept nowhere.
   * The stamp is read before the graph: one that comes in between makes the next reader read anew.
   */
  ImpactGraph current() {
    AccountId account = Tenancy.required().account();
    Optional<UUID> stamp = stamps.current();
    if (stamp.isEmpty() || stamps.changedHere()) {
      return store.read();
    }
    synchronized (cache.lockOf(account)) {
      return cache.get(account, stamp.get()).orElseGet(() -> read(account, stamp.get()));
    }
  }

  private ImpactGraph read(AccountId account, UUID stamp) {
    ImpactGraph graph = store.read();
    cache.keep(account, stamp, graph);
    return graph;
  }
}
