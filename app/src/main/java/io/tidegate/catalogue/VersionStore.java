package io.tidegate.catalogue;

import io.tidegate.change.Rating;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** What models said, version by version. */
@Repository
class VersionStore {
  private static final String SELECT =
      """
      select v.number, v.title, v.reason, v.desired_outcome, v.category, v.plan, v.risk_level, v.risk_score
           , v.terms, v.clients, v.made_at, v.made_by_name
        from catalogue.model_version v
       where v.model_id = :model
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  VersionStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Actor actor, ModelId model, ModelVersion version) {
    Procedure procedure = version.procedure();
    jdbc.sql(
            """
            insert into catalogue.model_version
                   (account_id, model_id, number, title, reason, desired_outcome, category, plan
                  , risk_level, risk_score, terms, clients, made_at, made_by, made_by_name)
            values (:account, :model, :number, :title, :reason, :outcome, :category, :plan::jsonb
                  , :level, :score, :terms::jsonb, :clients::uuid[], :at, :by, :name)
            """)
        .param("account", actor.account().value())
        .param("model", model.value())
        .param("number", version.number())
        .param("title", procedure.title())
        .param("reason", procedure.reason())
        .param("outcome", procedure.desiredOutcome())
        .param("category", procedure.category())
        .param("plan", json.writeValueAsString(PlanTemplate.of(procedure.plan())))
        .param("level", procedure.rating().level().name())
        .param("score", procedure.rating().score())
        .param("terms", json.writeValueAsString(procedure.terms()))
        .param("clients", clients(version.clients()))
        .param("at", version.madeAt().atOffset(ZoneOffset.UTC))
        .param("by", actor.person().value())
        .param("name", version.madeBy())
        .update();
  }

  /** The number of the latest; of a model that has one. */
  int latest(ModelId model) {
    return jdbc.sql("select max(number) from catalogue.model_version where model_id = :model")
        .param("model", model.value())
        .query(Integer.class)
        .single();
  }

  /** Who wrote the version. */
  PersonId maker(ModelId model, int number) {
    return jdbc.sql(
            """
            select made_by
              from catalogue.model_version
             where model_id = :model
               and number = :number
            """)
        .param("model", model.value())
        .param("number", number)
        .query((rs, _) -> new PersonId(rs.getObject("made_by", UUID.class)))
        .single();
  }

  /** Empty when there is none to be seen. */
  Optional<ModelVersion> find(UUID model, int number) {
    return jdbc.sql(SELECT + " and v.number = :number")
        .param("model", model)
        .param("number", number)
        .query((rs, _) -> toVersion(rs, "clients"))
        .optional();
  }

  /** The latest first, at most so many. */
  List<ModelVersion> list(ModelId model, int most) {
    return jdbc.sql(SELECT + " order by v.number desc limit :most")
        .param("model", model.value())
        .param("most", most)
        .query((rs, _) -> toVersion(rs, "clients"))
        .list();
  }

  ModelVersion toVersion(ResultSet rs, String clients) throws SQLException {
    return new ModelVersion(
        rs.getInt("number"),
        new Procedure(
            rs.getString("title"),
            rs.getString("reason"),
            rs.getString("desired_outcome"),
            rs.getString("category"),
            json.readValue(rs.getString("plan"), PlanTemplate.class).fresh(),
            new Rating(Rating.Level.valueOf(rs.getString("risk_level")), rs.getInt("risk_score")),
            json.readValue(rs.getString("terms"), Terms.class)),
        toClients(rs.getArray(clients)),
        rs.getObject("made_at", OffsetDateTime.class).toInstant(),
        rs.getString("made_by_name"));
  }

  /** None named is null: all of the account, those to come too. */
  static UUID @Nullable [] clients(Set<ClientId> clients) {
    return clients.isEmpty()
        ? null
        : clients.stream().map(ClientId::value).sorted().toArray(UUID[]::new);
  }

  static Set<ClientId> toClients(@Nullable Array array) throws SQLException {
    return array == null
        ? Set.of()
        : Arrays.stream((UUID[]) array.getArray())
            .map(ClientId::new)
            .collect(Collectors.toUnmodifiableSet());
  }
}
