package io.tidegate.cab;

import io.tidegate.calendar.Recurrence;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings that come back. */
@Repository
class SeriesStore {
  private static final String SELECT =
      """
      select s.id, s.title, s.place, s.zone, s.starts_at, s.minutes, s.rule, s.chair_id, s.made_until
        from cab.series s
       where s.account_id = tenancy.account()
         and s.ended_at is null
      """;

  private final JdbcClient jdbc;

  SeriesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, Series series, Instant now) {
    jdbc.sql(
            """
            insert into cab.series
                   (id, account_id, title, place, zone, starts_at, minutes, rule, chair_id, made_at)
            values (:id, :account, :title, :place, :zone, :start, :minutes, :rule, :chair, :now)
            """)
        .param("id", series.id())
        .param("account", account.value())
        .param("title", series.title())
        .param("place", series.place())
        .param("zone", series.zone().getId())
        .param("start", series.when().start())
        .param("minutes", series.when().minutes())
        .param("rule", series.when().rule())
        .param("chair", series.chair().value())
        .param("now", MeetingStore.utc(now))
        .update();
  }

  /** Those in force, each locked, so that no meeting of it is made twice. */
  List<Series> lockAll() {
    return jdbc.sql(SELECT + " order by s.id for update").query((rs, _) -> series(rs)).list();
  }

  /** One in force, locked. */
  Optional<Series> lock(UUID id) {
    return jdbc.sql(SELECT + " and s.id = :id for update")
        .param("id", id)
        .query((rs, _) -> series(rs))
        .optional();
  }

  /** One in force. */
  Optional<Series> find(UUID id) {
    return jdbc.sql(SELECT + " and s.id = :id")
        .param("id", id)
        .query((rs, _) -> series(rs))
        .optional();
  }

  void made(UUID id, Instant until) {
    jdbc.sql("update cab.series set made_until = :until where id = :id")
        .param("until", MeetingStore.utc(until))
        .param("id", id)
        .update();
  }

  void end(UUID id, Instant at, String because) {
    jdbc.sql("update cab.series set ended_at = :at, ended_because = :because where id = :id")
        .param("at", MeetingStore.utc(at))
        .param("because", because)
        .param("id", id)
        .update();
  }

  private static Series series(ResultSet rs) throws SQLException {
    return new Series(
        rs.getObject("id", UUID.class),
        rs.getString("title"),
        rs.getString("place"),
        ZoneId.of(rs.getString("zone")),
        Recurrence.once(rs.getObject("starts_at", LocalDateTime.class), rs.getInt("minutes"))
            .by(rs.getString("rule")),
        new PersonId(rs.getObject("chair_id", UUID.class)),
        MeetingStore.instant(rs, "made_until"));
  }
}
