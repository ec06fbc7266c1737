package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.kernel.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
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
                   (id, account_id, client_id, change_id, conflict, said, window_start, window_end, reason, until, by_id, by_name
                  , at, second_id, second_name)
            values (:id, :account, :client, :change, :conflict, :said, :start::timestamptz, :end::timestamptz, :reason, :until, :by
                  , :name, :at, :second::uuid, :secondName)
            """)
        .param("id", TimeOrderedUuid.next())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("conflict", waiver.key())
        .param("said", waiver.said())
        .param("start", utc(waiver.window() == null ? null : waiver.window().start()))
        .param("end", utc(waiver.window() == null ? null : waiver.window().end()))
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
            select w.change_id, w.conflict, w.said, w.window_start, w.window_end, w.reason, w.until, w.by_name, w.at, w.second_name
              from calendar.waiver w
             where w.account_id = tenancy.account()
               and w.change_id = :change
             order by w.id desc
            """)
        .param("change", change.value())
        .query((rs, _) -> waiver(rs))
        .list();
  }

  /**
   * The changes of which a waiver ended between these moments: what it let pass stands again, if it
   * still stands.
   */
  Set<ChangeId> endedBetween(Instant from, Instant until) {
    return jdbc.sql(
            """
            select distinct w.change_id
              from calendar.waiver w
             where w.account_id = tenancy.account()
               and w.until > :from
               and w.until <= :until
            """)
        .param("from", utc(from))
        .param("until", utc(until))
        .query((rs, _) -> new ChangeId(rs.getObject("change_id", UUID.class)))
        .set();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Window window(ResultSet rs) throws SQLException {
    OffsetDateTime start = rs.getObject("window_start", OffsetDateTime.class);
    OffsetDateTime end = rs.getObject("window_end", OffsetDateTime.class);
    return start == null || end == null ? null : new Window(start.toInstant(), end.toInstant());
  }

  private static Waiver waiver(ResultSet rs) throws SQLException {
    return new Waiver(
        new ChangeId(rs.getObject("change_id", UUID.class)),
        rs.getString("conflict"),
        rs.getString("said"),
        window(rs),
        rs.getString("reason"),
        rs.getObject("until", OffsetDateTime.class).toInstant(),
        rs.getString("by_name"),
        rs.getObject("at", OffsetDateTime.class).toInstant(),
        rs.getString("second_name"));
  }
}
