package io.tidegate.cab;

import io.tidegate.calendar.Recurrence;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings that come back. */
@Repository
class SeriesStore {
  private static final String SELECT =
      """
      select s.id, s.title, s.place, s.zone, s.starts_at, s.minutes, s.rule, s.quorum, s.chair_id, s.made_until
           , s.version
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
                   (id, account_id, title, place, zone, starts_at, minutes, rule, quorum, chair_id, made_at)
            values (:id, :account, :title, :place, :zone, :start, :minutes, :rule, :quorum::integer, :chair, :now)
            """)
        .param("id", series.id())
        .param("account", account.value())
        .param("title", series.title())
        .param("place", series.place())
        .param("zone", series.zone().getId())
        .param("start", series.when().start())
        .param("minutes", series.when().minutes())
        .param("rule", series.when().rule())
        .param("quorum", series.quorum())
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

  /** Those in force, by title. */
  List<Series> all() {
    return jdbc.sql(SELECT + " order by lower(s.title), s.id").query((rs, _) -> series(rs)).list();
  }

  /** Writes what it is; the caller holds its lock. */
  void update(Series series) {
    jdbc.sql(
            """
            update cab.series
               set title = :title
                 , place = :place
                 , starts_at = :start
                 , minutes = :minutes
                 , rule = :rule
                 , quorum = :quorum::integer
                 , chair_id = :chair
                 , version = :version
             where id = :id
            """)
        .param("title", series.title())
        .param("place", series.place())
        .param("start", series.when().start())
        .param("minutes", series.when().minutes())
        .param("rule", series.when().rule())
        .param("quorum", series.quorum())
        .param("chair", series.chair().value())
        .param("version", series.version())
        .param("id", series.id())
        .update();
  }

  /** Who sits in all meetings of each besides the board; nothing for those with nobody. */
  Map<UUID, Set<PersonId>> members(Collection<UUID> ids) {
    Map<UUID, Set<PersonId>> members = new HashMap<>();
    jdbc.sql(
            """
            select s.series_id, s.person_id
              from cab.series_member s
             where s.account_id = tenancy.account()
               and s.series_id = any (:ids)
               and s.left_at is null
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(rs -> {
          members
              .computeIfAbsent(rs.getObject("series_id", UUID.class), _ -> new HashSet<>())
              .add(new PersonId(rs.getObject("person_id", UUID.class)));
        });
    return members;
  }

  /** The same of one. */
  Set<PersonId> members(UUID id) {
    return members(List.of(id)).getOrDefault(id, Set.of());
  }

  void join(AccountId account, UUID id, Collection<PersonId> people, Instant at) {
    jdbc.sql(
            """
            insert into cab.series_member (account_id, series_id, person_id, since)
            select :account, :id, unnest(:people::uuid[]), :at
                on conflict (series_id, person_id) do update
               set since = excluded.since
                 , left_at = null
            """)
        .param("account", account.value())
        .param("id", id)
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("at", MeetingStore.utc(at))
        .update();
  }

  void leave(UUID id, Collection<PersonId> people, Instant at) {
    jdbc.sql(
            """
            update cab.series_member
               set left_at = :at
             where series_id = :id
               and person_id = any (:people)
               and left_at is null
            """)
        .param("at", MeetingStore.utc(at))
        .param("id", id)
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .update();
  }

  /** Up to when its meetings are made; null to have them made from now on. */
  void made(UUID id, @Nullable Instant until) {
    jdbc.sql("update cab.series set made_until = :until::timestamptz where id = :id")
        .param("until", MeetingStore.utcOrNull(until))
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
        rs.getObject("quorum", Integer.class),
        new PersonId(rs.getObject("chair_id", UUID.class)),
        MeetingStore.instant(rs, "made_until"),
        rs.getLong("version"));
  }
}
