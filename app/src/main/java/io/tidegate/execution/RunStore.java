package io.tidegate.execution;

import io.tidegate.change.Change;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The progress of steps, and the decisions on going on. */
@Repository
class RunStore {
  private final JdbcClient jdbc;

  RunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By step; a step that nobody touched is not in it. */
  Map<UUID, Progress> progress(ChangeId change) {
    Map<UUID, Progress> found = new HashMap<>();
    jdbc.sql(
            """
            select step_id, status, started_at, ended_at, by_id, note
              from execution.run_step
             where change_id = :change
            """)
        .param("change", change.value())
        .query((rs, _) -> Map.entry(rs.getObject("step_id", UUID.class), toProgress(rs)))
        .list()
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  void write(Change change, UUID step, Progress progress) {
    jdbc.sql(
            """
            insert into execution.run_step
                   (account_id, client_id, change_id, step_id, status, started_at, ended_at, by_id, note)
            values (:account, :client, :change, :step, :status, :started, :ended, :by, :note)
            on conflict (change_id, step_id) do update
                    set status = excluded.status
                      , started_at = excluded.started_at
                      , ended_at = excluded.ended_at
                      , by_id = excluded.by_id
                      , note = excluded.note
            """)
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("step", step)
        .param("status", progress.status().name())
        .param("started", utc(progress.started()))
        .param("ended", utc(progress.ended()))
        .param("by", progress.by() == null ? null : progress.by().value())
        .param("note", progress.note())
        .update();
  }

  Optional<Decision> latestDecision(ChangeId change) {
    return jdbc.sql(
            """
            select go, reason, by_id, at
              from execution.decision
             where change_id = :change
             order by at desc, id desc
             limit 1
            """)
        .param("change", change.value())
        .query((rs, _) ->
            new Decision(
                rs.getBoolean("go"),
                rs.getString("reason"),
                new PersonId(rs.getObject("by_id", UUID.class)),
                rs.getObject("at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  void insert(Change change, Decision decision) {
    jdbc.sql(
            """
            insert into execution.decision (id, account_id, client_id, change_id, go, reason, by_id, at)
            values (:id, :account, :client, :change, :go, :reason, :by, :at)
            """)
        .param("id", TimeOrderedUuid.next())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("go", decision.go())
        .param("reason", decision.reason())
        .param("by", decision.by().value())
        .param("at", utc(decision.at()))
        .update();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static Progress toProgress(ResultSet rs) throws SQLException {
    return new Progress(
        Progress.Status.valueOf(rs.getString("status")),
        instant(rs, "started_at"),
        instant(rs, "ended_at"),
        new PersonId(rs.getObject("by_id", UUID.class)),
        rs.getString("note"));
  }
}
