package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WaiverStore {
  private final JdbcClient jdbc;

  WaiverStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, Change change, Waiver waiver, @Nullable PersonId second) {
    jdbc.sql(
            """
            insert into calendar.waiver
                   (id, account_id, client_id, change_id, conflict, reason, until, by_id, by_name, at, second_id, second_name)
            values (:id, :account, :client, :change, :conflict, :reason, :until, :by, :name, :at, :second::uuid, :secondName)
            """)
        .param("id", TimeOrderedUuid.next())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("conflict", waiver.key())
        .param("reason", waiver.reason())
        .param("until", waiver.until().atOffset(ZoneOffset.UTC))
        .param("by", actor.person().value())
        .param("name", waiver.by())
        .param("at", waiver.at().atOffset(ZoneOffset.UTC))
        .param("second", second == null ? null : second.value())
        .param("secondName", waiver.second())
        .update();
  }

  /** Newest first. */
  List<Waiver> of(ChangeId change) {
    return jdbc.sql(
            """
            select w.change_id, w.conflict, w.reason, w.until, w.by_name, w.at, w.second_name
              from calendar.waiver w
             where w.account_id = tenancy.account()
               and w.change_id = :change
             order by w.id desc
            """)
        .param("change", change.value())
        .query((rs, _) -> waiver(rs))
        .list();
  }

  /** Whoever tells of conflicts in this account does so alone, until the transaction ends. */
  void lockTelling(AccountId account) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", "conflicts:" + account)
        .query(rs -> {});
  }

  private static Waiver waiver(ResultSet rs) throws SQLException {
    return new Waiver(
        new ChangeId(rs.getObject("change_id", UUID.class)),
        rs.getString("conflict"),
        rs.getString("reason"),
        rs.getObject("until", OffsetDateTime.class).toInstant(),
        rs.getString("by_name"),
        rs.getObject("at", OffsetDateTime.class).toInstant(),
        rs.getString("second_name"));
  }
}
