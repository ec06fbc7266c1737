package io.tidegate.catalogue;

import io.tidegate.calendar.Recurrence;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Schedules, and what was made by them. */
@Repository
class ScheduleStore {
  private static final TypeReference<Map<ModelField, String>> SAID = new TypeReference<>() {};
  private static final String SELECT =
      """
      select s.id, s.client_id, s.model_id, s.item_id, s.said, s.starts_at, s.minutes, s.rule, s.days_ahead
           , s.owner_id, s.made_at, s.made_by_name, s.paused, s.held_at, s.held_by_name, s.held_because
           , s.ended_at, s.ended_by_name, s.ended_because, s.version
        from catalogue.schedule s
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ScheduleStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Actor actor, Schedule schedule) {
    ScheduleFacts facts = schedule.facts();
    jdbc.sql(
            """
            insert into catalogue.schedule
                   (id, account_id, client_id, model_id, item_id, said, starts_at, minutes, rule
                  , days_ahead, owner_id, made_at, made_by_name)
            values (:id, :account, :client, :model, :item, :said::jsonb, :starts, :minutes, :rule
                  , :ahead, :owner, :at, :by)
            """)
        .param("id", schedule.id().value())
        .param("account", actor.account().value())
        .param("client", facts.client().value())
        .param("model", schedule.model().value())
        .param("item", facts.item() == null ? null : facts.item().value())
        .param("said", json.writeValueAsString(facts.said()))
        .param("starts", facts.times().start())
        .param("minutes", facts.times().minutes())
        .param("rule", facts.times().rule())
        .param("ahead", facts.daysAhead())
        .param("owner", facts.owner().value())
        .param("at", schedule.madeAt().atOffset(ZoneOffset.UTC))
        .param("by", schedule.madeBy())
        .update();
  }

  /** Writes what it says now; none when somebody was faster. */
  int edit(ScheduleId id, long seen, ScheduleFacts facts) {
    return jdbc.sql(
            """
            update catalogue.schedule
               set item_id = :item
                 , said = :said::jsonb
                 , starts_at = :starts
                 , minutes = :minutes
                 , rule = :rule
                 , days_ahead = :ahead
                 , owner_id = :owner
                 , version = version + 1
             where id = :id
               and version = :seen
               and ended_at is null
            """)
        .param("item", facts.item() == null ? null : facts.item().value())
        .param("said", json.writeValueAsString(facts.said()))
        .param("starts", facts.times().start())
        .param("minutes", facts.times().minutes())
        .param("rule", facts.times().rule())
        .param("ahead", facts.daysAhead())
        .param("owner", facts.owner().value())
        .param("id", id.value())
        .param("seen", seen)
        .update();
  }

  /**
   * Holds it, or lets it go on; none when somebody was faster.
   *
   * @param held null to let it go on
   */
  int hold(ScheduleId id, long seen, Schedule.@Nullable Held held) {
    return write(
        """
        update catalogue.schedule
           set held_at = :at
             , held_by_name = :by
             , held_because = :because
             , version = version + 1
         where id = :id
           and version = :seen
           and ended_at is null
           and (held_at is null) = (:at::timestamptz is not null)
        """,
        id,
        seen,
        held == null ? Said.NOTHING : new Said(held.at(), held.by(), held.because()));
  }

  /** Ends it; none when somebody was faster. */
  int end(ScheduleId id, long seen, Schedule.Ended ended) {
    return write(
        """
        update catalogue.schedule
           set ended_at = :at
             , ended_by_name = :by
             , ended_because = :because
             , version = version + 1
         where id = :id
           and version = :seen
           and ended_at is null
        """,
        id,
        seen,
        new Said(ended.at(), ended.by(), ended.because()));
  }

  /** Writes that into the version that somebody saw; none when it is another by now. */
  private int write(String sql, ScheduleId id, long seen, Said said) {
    Instant at = said.at();
    return jdbc.sql(sql)
        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
        .param("by", said.by())
        .param("because", said.because())
        .param("id", id.value())
        .param("seen", seen)
        .update();
  }

  /** When, by whom and why. */
  private record Said(@Nullable Instant at, @Nullable String by, String because) {
    private static final Said NOTHING = new Said(null, null, "");
  }

  /** Whether it was not paused for this before. */
  boolean pause(ScheduleId id, String because) {
    return jdbc.sql(
                """
                update catalogue.schedule
                   set paused = :because
                 where id = :id
                   and paused <> :because
                """)
            .param("because", because)
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Locks it, so that nobody ends or holds it meanwhile; empty when it is not running. */
  Optional<Schedule> lockRunning(ScheduleId id) {
    return jdbc.sql(
            SELECT
                + " where s.id = :id and s.ended_at is null and s.held_at is null for update of s")
        .param("id", id.value())
        .query(this::toSchedule)
        .optional();
  }

  Optional<Schedule> find(ScheduleId id) {
    return jdbc.sql(SELECT + " where s.id = :id")
        .param("id", id.value())
        .query(this::toSchedule)
        .optional();
  }

  /** Those that run first, then the latest. */
  List<Schedule> of(ModelId model, int most) {
    return jdbc.sql(
            SELECT
                + """
                 where s.account_id = tenancy.account()
                   and s.model_id = :model
                 order by s.ended_at is not null, s.id desc
                 limit :most
                """)
        .param("model", model.value())
        .param("most", most)
        .query(this::toSchedule)
        .list();
  }

  List<ScheduleId> running() {
    return jdbc.sql(
            """
            select id
              from catalogue.schedule
             where account_id = tenancy.account()
               and ended_at is null
               and held_at is null
             order by id
            """)
        .query((rs, _) -> new ScheduleId(rs.getObject("id", UUID.class)))
        .list();
  }

  void made(Actor actor, Schedule schedule, LocalDate day, ChangeId change, Instant at) {
    jdbc.sql(
            """
            insert into catalogue.scheduled_change (schedule_id, day, account_id, client_id, change_id, made_at)
            values (:schedule, :day, :account, :client, :change, :at)
            """)
        .param("schedule", schedule.id().value())
        .param("day", day)
        .param("account", actor.account().value())
        .param("client", schedule.facts().client().value())
        .param("change", change.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What was made for days from one on. */
  Map<LocalDate, ChangeId> made(ScheduleId id, LocalDate from) {
    Map<LocalDate, ChangeId> made = new HashMap<>();
    jdbc.sql(
            """
            select day, change_id
              from catalogue.scheduled_change
             where schedule_id = :schedule
               and day >= :from
            """)
        .param("schedule", id.value())
        .param("from", from)
        .query(rs -> {
          made.put(
              rs.getObject("day", LocalDate.class),
              new ChangeId(rs.getObject("change_id", UUID.class)));
        });
    return made;
  }

  private Schedule toSchedule(ResultSet rs, int row) throws SQLException {
    UUID item = rs.getObject("item_id", UUID.class);
    OffsetDateTime held = rs.getObject("held_at", OffsetDateTime.class);
    OffsetDateTime ended = rs.getObject("ended_at", OffsetDateTime.class);
    Recurrence once =
        Recurrence.once(rs.getObject("starts_at", LocalDateTime.class), rs.getInt("minutes"));
    String rule = rs.getString("rule");
    return new Schedule(
        new ScheduleId(rs.getObject("id", UUID.class)),
        new ModelId(rs.getObject("model_id", UUID.class)),
        new ScheduleFacts(
            new ClientId(rs.getObject("client_id", UUID.class)),
            item == null ? null : new ItemId(item),
            json.readValue(rs.getString("said"), SAID),
            rule == null ? once : once.by(rule),
            rs.getInt("days_ahead"),
            new PersonId(rs.getObject("owner_id", UUID.class))),
        rs.getObject("made_at", OffsetDateTime.class).toInstant(),
        rs.getString("made_by_name"),
        rs.getString("paused"),
        held == null
            ? null
            : new Schedule.Held(
                held.toInstant(), rs.getString("held_by_name"), rs.getString("held_because")),
        ended == null
            ? null
            : new Schedule.Ended(
                ended.toInstant(), rs.getString("ended_by_name"), rs.getString("ended_because")),
        rs.getLong("version"));
  }
}
