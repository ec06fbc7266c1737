package io.tidegate.catalogue;

import io.tidegate.change.Rating;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ModelStore {
  private static final int MOST = 500;
  private static final String SELECT =
      """
      select m.id, m.state, m.state_reason, m.lapse, m.clients, m.owner_id, m.review_on, m.version
           , v.number, v.title, v.reason, v.desired_outcome, v.category, v.plan, v.risk_level, v.risk_score
           , v.made_at, v.made_by_name
        from catalogue.model m
        join catalogue.model_version v on v.model_id = m.id and v.number = m.current_version
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ModelStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(AccountId account, ModelId id, ModelFacts facts, Instant at) {
    jdbc.sql(
            """
            insert into catalogue.model
                   (id, account_id, state, clients, owner_id, review_on, current_version, created_at, licensed_at)
            values (:id, :account, 'ACTIVE', :clients::uuid[], :owner, :review, 1, :at, :at)
            """)
        .param("id", id.value())
        .param("account", account.value())
        .param("clients", clients(facts))
        .param("owner", facts.owner().value())
        .param("review", facts.reviewOn())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertVersion(Actor actor, ModelId model, int number, Procedure procedure, Instant at) {
    jdbc.sql(
            """
            insert into catalogue.model_version
                   (account_id, model_id, number, title, reason, desired_outcome, category, plan
                  , risk_level, risk_score, made_at, made_by, made_by_name)
            values (:account, :model, :number, :title, :reason, :outcome, :category, :plan::jsonb
                  , :level, :score, :at, :by, :name)
            """)
        .param("account", actor.account().value())
        .param("model", model.value())
        .param("number", number)
        .param("title", procedure.title())
        .param("reason", procedure.reason())
        .param("outcome", procedure.desiredOutcome())
        .param("category", procedure.category())
        .param("plan", json.writeValueAsString(PlanTemplate.of(procedure.plan())))
        .param("level", procedure.rating().level().name())
        .param("score", procedure.rating().score())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", actor.person().value())
        .param("name", actor.name())
        .update();
  }

  /** Writes what is kept beside the versions; none when somebody was faster. */
  int update(ModelId id, long seen, ModelFacts facts, int current) {
    return jdbc.sql(
            """
            update catalogue.model
               set clients = :clients::uuid[]
                 , owner_id = :owner
                 , review_on = :review
                 , current_version = :current
                 , version = version + 1
             where id = :id
               and version = :seen
            """)
        .param("clients", clients(facts))
        .param("owner", facts.owner().value())
        .param("review", facts.reviewOn())
        .param("current", current)
        .param("id", id.value())
        .param("seen", seen)
        .update();
  }

  int setState(ModelId id, long seen, ModelState state, String reason) {
    return jdbc.sql(
            """
            update catalogue.model
               set state = :state
                 , state_reason = :reason
                 , version = version + 1
             where id = :id
               and version = :seen
            """)
        .param("state", state.name())
        .param("reason", reason)
        .param("id", id.value())
        .param("seen", seen)
        .update();
  }

  Optional<Model> find(UUID id) {
    return jdbc.sql(SELECT + " where m.id = :id").param("id", id).query(this::toModel).optional();
  }

  /** What a version of a model said; empty when there is none to be seen. */
  Optional<Procedure> procedure(UUID model, int number) {
    return jdbc.sql(
            """
            select v.title, v.reason, v.desired_outcome, v.category, v.plan, v.risk_level, v.risk_score
              from catalogue.model_version v
             where v.model_id = :model
               and v.number = :number
            """)
        .param("model", model)
        .param("number", number)
        .query((rs, _) -> toProcedure(rs))
        .optional();
  }

  List<Model> list(ModelFilter filter) {
    return jdbc.sql(
            SELECT
                + """
                 where m.account_id = tenancy.account()
                   and (m.state = 'ARCHIVED') = :archived
                   and strpos(lower(v.title), lower(:text)) > 0
                   and (:client::uuid is null or m.clients is null or :client::uuid = any(m.clients))
                 order by lower(v.title), m.id
                 limit :most
                """)
        .param("archived", filter.archived())
        .param("text", filter.text())
        .param("client", filter.client() == null ? null : filter.client().value())
        .param("most", MOST)
        .query(this::toModel)
        .list();
  }

  private static UUID @Nullable [] clients(ModelFacts facts) {
    return facts.clients().isEmpty()
        ? null
        : facts.clients().stream().map(ClientId::value).sorted().toArray(UUID[]::new);
  }

  private Model toModel(ResultSet rs, int rowNumber) throws SQLException {
    Procedure procedure = toProcedure(rs);
    return new Model(
        new ModelId(rs.getObject("id", UUID.class)),
        ModelState.valueOf(rs.getString("state")),
        rs.getString("state_reason"),
        toLapse(rs.getString("lapse")),
        new ModelFacts(
            procedure,
            toClients(rs.getArray("clients")),
            new PersonId(rs.getObject("owner_id", UUID.class)),
            rs.getObject("review_on", LocalDate.class)),
        new ModelVersion(
            rs.getInt("number"),
            procedure,
            rs.getObject("made_at", OffsetDateTime.class).toInstant(),
            rs.getString("made_by_name")),
        rs.getLong("version"));
  }

  private Procedure toProcedure(ResultSet rs) throws SQLException {
    return new Procedure(
        rs.getString("title"),
        rs.getString("reason"),
        rs.getString("desired_outcome"),
        rs.getString("category"),
        json.readValue(rs.getString("plan"), PlanTemplate.class).fresh(),
        new Rating(Rating.Level.valueOf(rs.getString("risk_level")), rs.getInt("risk_score")));
  }

  private static @Nullable Lapse toLapse(@Nullable String name) {
    return name == null ? null : Lapse.valueOf(name);
  }

  private static Set<ClientId> toClients(@Nullable Array array) throws SQLException {
    return array == null
        ? Set.of()
        : Arrays.stream((UUID[]) array.getArray())
            .map(ClientId::new)
            .collect(Collectors.toUnmodifiableSet());
  }
}
