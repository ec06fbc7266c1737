package io.tidegate.inventory;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Leaves a new stamp on the account's graph with each transaction that changes it, and beside it
 * what was touched. Both are written as the last thing before the commit, so that nobody waits for
 * the row while an import is at work.
 */
@Repository
class GraphStampStore {
  /** Whoever is further behind reads the whole graph. */
  static final int KEPT = 500;

  private static final int TIDIED_EVERY = 50;

  private final JdbcClient jdbc;

  GraphStampStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty while nothing was ever written through here. */
  Optional<GraphStamp> current() {
    return jdbc.sql(
            "select stamp, number from inventory.graph_version where account_id ="
                + " tenancy.account()")
        .query(GraphStampStore::toStamp)
        .optional();
  }

  /** Says that this transaction changes these items. */
  void touchedItems(Collection<ItemId> items) {
    pending().addItems(items.stream().map(ItemId::value).toList());
  }

  /** Says that this transaction changes these dependencies, or what is said of them. */
  void touchedDependencies(Collection<DependencyId> dependencies) {
    pending().addDependencies(dependencies.stream().map(DependencyId::value).toList());
  }

  /** What this transaction has touched so far; empty when nothing. */
  Optional<Touched> touchedHere() {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? TransactionSynchronizationManager.getSynchronizations().stream()
            .flatMap(each ->
                each instanceof Pending pending
                    ? java.util.stream.Stream.of(pending.touched)
                    : java.util.stream.Stream.empty())
            .findFirst()
        : Optional.empty();
  }

  /**
   * What was touched from one stamp to a later one; empty when that is not known to the last, or
   * too much.
   */
  Optional<Touched> between(GraphStamp from, GraphStamp to) {
    if (to.number() <= from.number() || to.number() - from.number() > KEPT) {
      return Optional.empty();
    }
    List<Step> steps =
        jdbc.sql(
                """
                select stamp, former, items, dependencies, whole
                  from inventory.graph_change
                 where account_id = tenancy.account()
                   and number > :from
                   and number <= :to
                 order by number
                """)
            .param("from", from.number())
            .param("to", to.number())
            .query(GraphStampStore::toStep)
            .list();
    return joined(from, to, steps);
  }

  private static Optional<Touched> joined(GraphStamp from, GraphStamp to, List<Step> steps) {
    Touched touched = new Touched();
    UUID at = from.stamp();
    for (Step step : steps) {
      if (!step.former().equals(at)) {
        return Optional.empty();
      }
      touched.addAll(step.touched());
      at = step.stamp();
    }
    return at.equals(to.stamp()) && !touched.whole() ? Optional.of(touched) : Optional.empty();
  }

  private Touched pending() {
    return touchedHere()
        .orElseGet(() -> {
          Pending pending = new Pending();
          TransactionSynchronizationManager.registerSynchronization(pending);
          return pending.touched;
        });
  }

  private void write(AccountId account, Touched touched) {
    GraphStamp former = locked(account);
    GraphStamp next = new GraphStamp(TimeOrderedUuid.next(), former.number() + 1);
    jdbc.sql(
            """
            update inventory.graph_version
               set stamp = :stamp
                 , number = :number
             where account_id = :account
            """)
        .param("account", account.value())
        .param("stamp", next.stamp())
        .param("number", next.number())
        .update();
    insert(account, former, next, touched);
    if (next.number() % TIDIED_EVERY == 0) {
      forget(next.number() - KEPT);
    }
  }

  private GraphStamp locked(AccountId account) {
    jdbc.sql(
            """
            insert into inventory.graph_version (account_id, stamp)
            values (:account, :stamp)
                on conflict (account_id) do nothing
            """)
        .param("account", account.value())
        .param("stamp", TimeOrderedUuid.next())
        .update();
    return jdbc.sql(
            """
            select stamp, number
              from inventory.graph_version
             where account_id = :account
               for update
            """)
        .param("account", account.value())
        .query(GraphStampStore::toStamp)
        .single();
  }

  private void insert(AccountId account, GraphStamp former, GraphStamp next, Touched touched) {
    jdbc.sql(
            """
            insert into inventory.graph_change (account_id, number, stamp, former, items, dependencies, whole)
            values (:account, :number, :stamp, :former, :items, :dependencies, :whole)
            """)
        .param("account", account.value())
        .param("number", next.number())
        .param("stamp", next.stamp())
        .param("former", former.stamp())
        .param("items", touched.items().toArray(UUID[]::new))
        .param("dependencies", touched.dependencies().toArray(UUID[]::new))
        .param("whole", touched.whole())
        .update();
  }

  private void forget(long before) {
    jdbc.sql(
            """
            delete from inventory.graph_change
             where account_id = tenancy.account()
               and number <= :before
            """)
        .param("before", before)
        .update();
  }

  private static GraphStamp toStamp(ResultSet rs, int rowNumber) throws SQLException {
    return new GraphStamp(rs.getObject("stamp", UUID.class), rs.getLong("number"));
  }

  private static Step toStep(ResultSet rs, int rowNumber) throws SQLException {
    Touched touched = new Touched();
    if (rs.getBoolean("whole")) {
      touched.becomeWhole();
    }
    touched.addItems(ids(rs.getArray("items")));
    touched.addDependencies(ids(rs.getArray("dependencies")));
    return new Step(rs.getObject("stamp", UUID.class), rs.getObject("former", UUID.class), touched);
  }

  private static List<UUID> ids(Array array) throws SQLException {
    return List.of((UUID[]) array.getArray());
  }

  private record Step(UUID stamp, UUID former, Touched touched) {}

  private final class Pending implements TransactionSynchronization {
    private final Touched touched = new Touched();

    @Override
    public void beforeCommit(boolean readOnly) {
      write(Tenancy.required().account(), touched);
    }
  }
}
