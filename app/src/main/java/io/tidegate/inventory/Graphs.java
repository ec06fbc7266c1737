package io.tidegate.inventory;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.AccountId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The graph of the account as it stands in this transaction. A node keeps it in memory with the
 * stamp under which it holds, and compares that with the one in the database each time: a change
 * that is committed on any node counts at once, on every node, without any message between them.
 * Only what was touched since is read then, unless that is too much or no longer known.
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
   * The stamp is read before the graph: one that comes in between makes the next reader read again
   * what it touched.
   */
  ImpactGraph current() {
    AccountId account = Tenancy.required().account();
    Optional<GraphStamp> stamp = stamps.current();
    Optional<Touched> own = stamps.touchedHere();
    if (stamp.isEmpty()) {
      return store.read();
    }
    return own.isPresent()
        ? withOwn(account, stamp.get(), own.get())
        : shared(account, stamp.get());
  }

  private ImpactGraph shared(AccountId account, GraphStamp stamp) {
    synchronized (cache.lockOf(account)) {
      Optional<GraphCache.Kept> kept = cache.get(account);
      if (kept.isPresent() && kept.get().holds(stamp)) {
        return kept.get().graph();
      }
      ImpactGraph graph =
          kept.flatMap(before ->
                  stamps
                      .between(before.stamp(), stamp)
                      .map(touched -> store.patched(before.graph(), touched)))
              .orElseGet(store::read);
      cache.keep(account, stamp, graph);
      return graph;
    }
  }

  private ImpactGraph withOwn(AccountId account, GraphStamp stamp, Touched own) {
    return cache
        .get(account)
        .flatMap(kept -> since(kept, stamp, own).map(all -> store.patched(kept.graph(), all)))
        .orElseGet(store::read);
  }

  private Optional<Touched> since(GraphCache.Kept kept, GraphStamp stamp, Touched own) {
    Touched all = new Touched();
    all.addAll(own);
    if (!kept.holds(stamp)) {
      Optional<Touched> meanwhile = stamps.between(kept.stamp(), stamp);
      if (meanwhile.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(meanwhile.get());
    }
    return all.whole() ? Optional.empty() : Optional.of(all);
  }
}
