package io.tidegate.insight;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.policy.DraftId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SimulationStore {
  private static final String SELECT =
      """
      select id, account_id, client_id, draft_id, draft_version, digest, months, since, started_by_name, started_at, state, because
           , position, looked, total, kept, waits, tally, finished_at
        from insight.simulation
       where account_id = tenancy.account()
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SimulationStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Actor actor, Simulation started) {
    ClientId client = started.client();
    jdbc.sql(
            """
            insert into insight.simulation
                   (id, account_id, client_id, draft_id, draft_version, digest, months, since, started_by, started_by_name, started_at
                  , state, total, kept, waits, tally)
            values (:id, :account, :client, :draft, :version, :digest, :months, :since, :by, :name, :at
                  , :state, :total, :kept, :waits::jsonb, :tally::jsonb)
            """)
        .param("id", started.id().value())
        .param("account", started.account().value())
        .param("client", client == null ? null : client.value(), Types.OTHER)
        .param("draft", started.draft().value())
        .param("version", started.draftVersion())
        .param("digest", started.digest())
        .param("months", started.months())
        .param("since", utc(started.since()))
        .param("by", actor.person().value())
        .param("name", started.startedBy())
        .param("at", utc(started.startedAt()))
        .param("state", started.state().name())
        .param("total", started.total())
        .param("kept", started.kept())
        .param("waits", json.writeValueAsString(started.waits()))
        .param("tally", json.writeValueAsString(started.tally()))
        .update();
  }

  Optional<Simulation> find(SimulationId id) {
    return jdbc.sql(SELECT + " and id = :id").param("id", id.value()).query(this::read).optional();
  }

  /** Locked until the transaction ends; waits for whoever holds it. */
  Optional<Simulation> lock(SimulationId id) {
    return jdbc.sql(SELECT + " and id = :id for update")
        .param("id", id.value())
        .query(this::read)
        .optional();
  }

  /** Of a draft, newest first. */
  List<Simulation> of(DraftId draft, int limit) {
    return jdbc.sql(SELECT + " and draft_id = :draft order by id desc limit :limit")
        .param("draft", draft.value())
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  /** Those a job is to work on. */
  List<SimulationId> atWork() {
    return jdbc.sql(
            """
            select id
              from insight.simulation
             where account_id = tenancy.account()
               and state = 'RUNNING'
            """)
        .query((rs, _) -> new SimulationId(rs.getObject("id", UUID.class)))
        .list();
  }

  /** Writes everything that may change; the caller holds the lock. */
  void update(Simulation now) {
    Instant finished = now.finishedAt();
    jdbc.sql(
            """
            update insight.simulation
               set state = :state
                 , because = :because
                 , position = :position
                 , looked = :looked
                 , tally = :tally::jsonb
                 , finished_at = :finished
             where account_id = tenancy.account()
               and id = :id
            """)
        .param("id", now.id().value())
        .param("state", now.state().name())
        .param("because", now.because())
        .param("position", now.position())
        .param("looked", now.looked())
        .param("tally", json.writeValueAsString(now.tally()))
        .param("finished", finished == null ? null : utc(finished), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  private Simulation read(ResultSet rs, int row) throws SQLException {
    UUID client = rs.getObject("client_id", UUID.class);
    return new Simulation(
        new SimulationId(rs.getObject("id", UUID.class)),
        new AccountId(rs.getObject("account_id", UUID.class)),
        client == null ? null : new ClientId(client),
        new DraftId(rs.getObject("draft_id", UUID.class)),
        rs.getLong("draft_version"),
        rs.getString("digest"),
        rs.getInt("months"),
        rs.getObject("since", OffsetDateTime.class).toInstant(),
        rs.getString("started_by_name"),
        rs.getObject("started_at", OffsetDateTime.class).toInstant(),
        Simulation.State.valueOf(rs.getString("state")),
        rs.getString("because"),
        rs.getInt("position"),
        rs.getInt("looked"),
        rs.getInt("total"),
        rs.getInt("kept"),
        json.readValue(rs.getString("waits"), Waits.class),
        json.readValue(rs.getString("tally"), Tally.class),
        moment(rs.getObject("finished_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
