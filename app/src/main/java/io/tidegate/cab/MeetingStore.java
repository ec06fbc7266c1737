package io.tidegate.cab;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeetingStore {
  private static final String SELECT =
      """
      select m.id, m.account_id, m.series_id, m.title, m.place, m.zone, m.starts_at, m.ends_at, m.state
           , m.quorum, m.chair_id, m.current_id, m.sequence, m.started_at, m.ended_at, m.because, m.version
        from cab.meeting m
       where m.account_id = tenancy.account()
      """;

  private final JdbcClient jdbc;

  MeetingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Meeting meeting, Instant now) {
    jdbc.sql(
            """
            insert into cab.meeting
                   (id, account_id, series_id, title, place, zone, starts_at, ends_at, state, quorum, chair_id, made_at)
            values (:id, :account, :series::uuid, :title, :place, :zone, :start, :end, :state, :quorum::integer, :chair, :now)
            """)
        .param("id", meeting.id().value())
        .param("account", meeting.account().value())
        .param("series", meeting.series())
        .param("title", meeting.title())
        .param("place", meeting.place())
        .param("zone", meeting.zone().getId())
        .param("start", utc(meeting.time().start()))
        .param("end", utc(meeting.time().end()))
        .param("state", meeting.state().name())
        .param("quorum", meeting.quorum())
        .param("chair", meeting.chair().value())
        .param("now", utc(now))
        .update();
  }

  /** Writes all that moves, if it is still in the version it was read in; none otherwise. */
  int update(Meeting meeting) {
    return jdbc.sql(
            """
            update cab.meeting
               set title = :title
                 , place = :place
                 , starts_at = :start
                 , ends_at = :end
                 , state = :state
                 , quorum = :quorum::integer
                 , chair_id = :chair
                 , current_id = :current::uuid
                 , sequence = :sequence
                 , started_at = :started::timestamptz
                 , ended_at = :ended::timestamptz
                 , because = :because
                 , version = version + 1
             where id = :id
               and version = :version
            """)
        .param("id", meeting.id().value())
        .param("title", meeting.title())
        .param("place", meeting.place())
        .param("start", utc(meeting.time().start()))
        .param("end", utc(meeting.time().end()))
        .param("state", meeting.state().name())
        .param("quorum", meeting.quorum())
        .param("chair", meeting.chair().value())
        .param("current", meeting.current() == null ? null : meeting.current().value())
        .param("sequence", meeting.sequence())
        .param("started", utcOrNull(meeting.startedAt()))
        .param("ended", utcOrNull(meeting.endedAt()))
        .param("because", meeting.because())
        .param("version", meeting.version())
        .update();
  }

  Optional<Meeting> find(MeetingId id) {
    return jdbc.sql(SELECT + " and m.id = :id")
        .param("id", id.value())
        .query((rs, _) -> meeting(rs))
        .optional();
  }

  /** The same, so that whoever else wants to move it waits. */
  Optional<Meeting> lock(MeetingId id) {
    return jdbc.sql(SELECT + " and m.id = :id for update")
        .param("id", id.value())
        .query((rs, _) -> meeting(rs))
        .optional();
  }

  /** Those that are to come or run, the soonest first. */
  List<Meeting> toCome(int most) {
    return jdbc.sql(
            SELECT
                + """
                   and m.state in ('PLANNED', 'RUNNING')
                 order by m.starts_at, m.id
                 limit :most
                """)
        .param("most", most)
        .query((rs, _) -> meeting(rs))
        .list();
  }

  /** Those that were held or cancelled, the latest first, after this one. */
  List<Meeting> over(@Nullable MeetingId after, int most) {
    return jdbc.sql(
            SELECT
                + """
                   and m.state in ('HELD', 'CANCELLED')
                   and (:after::uuid is null
                        or (m.starts_at, m.id) < (select a.starts_at, a.id from cab.meeting a where a.id = :after::uuid))
                 order by m.starts_at desc, m.id desc
                 limit :most
                """)
        .param("after", after == null ? null : after.value())
        .param("most", most)
        .query((rs, _) -> meeting(rs))
        .list();
  }

  /** When the last meeting that was held began; empty when there was none. */
  Optional<Instant> lastHeld() {
    return jdbc.sql(
            """
            select max(m.started_at) as at
              from cab.meeting m
             where m.account_id = tenancy.account()
               and m.state = 'HELD'
            """)
        .query((rs, _) -> Optional.ofNullable(instant(rs, "at")))
        .single();
  }

  /** Those of the series that are planned and not begun, the soonest first. */
  List<Meeting> plannedOf(UUID series) {
    return jdbc.sql(
            SELECT
                + """
                   and m.series_id = :series
                   and m.state = 'PLANNED'
                 order by m.starts_at, m.id
                """)
        .param("series", series)
        .query((rs, _) -> meeting(rs))
        .list();
  }

  /** When those of the series begin that end later and are not planned any more. */
  Set<Instant> taken(UUID series, Instant from) {
    return jdbc.sql(
            """
            select m.starts_at
              from cab.meeting m
             where m.account_id = tenancy.account()
               and m.series_id = :series
               and m.ends_at > :from
               and m.state <> 'PLANNED'
            """)
        .param("series", series)
        .param("from", utc(from))
        .query((rs, _) -> at(rs, "starts_at"))
        .set();
  }

  /** The meetings that are not over and have the change or the model on their agenda. */
  List<MeetingId> dealingWith(UUID thing) {
    return jdbc.sql(
            """
            select distinct m.id
              from cab.meeting m
              join cab.item i on i.meeting_id = m.id
             where m.account_id = tenancy.account()
               and m.state in ('PLANNED', 'RUNNING')
               and :thing in (i.change_id, i.model_id)
            """)
        .param("thing", thing)
        .query((rs, _) -> new MeetingId(rs.getObject("id", UUID.class)))
        .list();
  }

  /** Every item about the change that was not settled without a meeting, the latest first. */
  List<Hearing> hearings(ChangeId change) {
    return jdbc.sql(
            """
            select m.id, m.title, m.starts_at, i.id as item, i.state, i.decision
              from cab.item i
              join cab.meeting m on m.id = i.meeting_id
             where i.account_id = tenancy.account()
               and i.change_id = :change
               and i.state <> 'SETTLED'
             order by m.starts_at desc, i.id
             limit 10
            """)
        .param("change", change.value())
        .query((rs, _) -> hearing(rs))
        .list();
  }

  private static Hearing hearing(ResultSet rs) throws SQLException {
    String decision = rs.getString("decision");
    return new Hearing(
        new MeetingId(rs.getObject("id", UUID.class)),
        rs.getString("title"),
        at(rs, "starts_at"),
        new AgendaItemId(rs.getObject("item", UUID.class)),
        ItemState.valueOf(rs.getString("state")),
        decision == null ? null : BoardDecision.valueOf(decision));
  }

  private static Meeting meeting(ResultSet rs) throws SQLException {
    UUID current = rs.getObject("current_id", UUID.class);
    return new Meeting(
        new MeetingId(rs.getObject("id", UUID.class)),
        new AccountId(rs.getObject("account_id", UUID.class)),
        rs.getObject("series_id", UUID.class),
        rs.getString("title"),
        rs.getString("place"),
        ZoneId.of(rs.getString("zone")),
        new Window(at(rs, "starts_at"), at(rs, "ends_at")),
        MeetingState.valueOf(rs.getString("state")),
        rs.getObject("quorum", Integer.class),
        new PersonId(rs.getObject("chair_id", UUID.class)),
        current == null ? null : new AgendaItemId(current),
        rs.getInt("sequence"),
        instant(rs, "started_at"),
        instant(rs, "ended_at"),
        rs.getString("because"),
        rs.getLong("version"));
  }

  private static Instant at(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime utcOrNull(@Nullable Instant at) {
    return at == null ? null : utc(at);
  }
}
