package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ToldStore {
  private final JdbcClient jdbc;

  ToldStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever tells of conflicts in this account does so alone, until the transaction ends. */
  void lock(AccountId account) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", "conflicts:" + account)
        .query(rs -> {});
  }

  /** What was told of this change and still stood then. */
  List<Told> standing(ChangeId change) {
    return jdbc.sql(
            """
            select t.id, t.conflict, t.said, t.stops
              from calendar.told_conflict t
             where t.change_id = :change
               and t.gone_at is null
             order by t.told_at, t.id
            """)
        .param("change", change.value())
        .query((rs, _) ->
            new Told(
                rs.getObject("id", UUID.class),
                rs.getString("conflict"),
                rs.getString("said"),
                rs.getBoolean("stops")))
        .list();
  }

  /** The changes whose owners were told that they meet this one. */
  List<ChangeId> meeting(ChangeId other) {
    return jdbc.sql(
            """
            select distinct t.change_id
              from calendar.told_conflict t
             where t.account_id = tenancy.account()
               and t.other_id = :other
               and t.gone_at is null
            """)
        .param("other", other.value())
        .query((rs, _) -> new ChangeId(rs.getObject("change_id", UUID.class)))
        .list();
  }

  void insert(Change change, Told told, @Nullable ChangeId other, Instant now) {
    jdbc.sql(
            """
            insert into calendar.told_conflict
                   (id, account_id, client_id, change_id, conflict, other_id, said, stops, told_at)
            values (:id, :account, :client, :change, :conflict, :other::uuid, :said, :stops, :now)
            """)
        .param("id", told.id())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("conflict", told.key())
        .param("other", other == null ? null : other.value())
        .param("said", told.said())
        .param("stops", told.stops())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void gone(Collection<Told> told, Instant now) {
    if (told.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update calendar.told_conflict
               set gone_at = :now
             where id = any (:ids)
            """)
        .param("ids", told.stream().map(Told::id).toArray(UUID[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
