package io.tidegate.inventory;

import io.tidegate.kernel.AccountId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The graphs that this node holds in memory, of the accounts used last, up to some million items in
 * all.
 */
final class GraphCache {
  private static final long MOST_ITEMS = 3_000_000;

  private final Map<AccountId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<AccountId, Object> locks = new ConcurrentHashMap<>();

  /** What to hold while the account's graph is read, so that it is read once. */
  Object lockOf(AccountId account) {
    return locks.computeIfAbsent(account, _ -> new Object());
  }

  synchronized Optional<Kept> get(AccountId account) {
    return Optional.ofNullable(kept.get(account));
  }

  synchronized void keep(AccountId account, GraphStamp stamp, ImpactGraph graph) {
    kept.put(account, new Kept(stamp, graph));
    long items = kept.values().stream().mapToLong(each -> each.graph().size()).sum();
    Iterator<Kept> oldest = kept.values().iterator();
    while (items > MOST_ITEMS && kept.size() > 1) {
      items -= oldest.next().graph().size();
      oldest.remove();
    }
  }

  /** A graph, and the stamp under which it holds. */
  record Kept(GraphStamp stamp, ImpactGraph graph) {
    /** Whether it is of this stamp, or of one that came after it was looked up. */
    boolean holds(GraphStamp asked) {
      return stamp.stamp().equals(asked.stamp()) || stamp.number() > asked.number();
    }
  }
}
