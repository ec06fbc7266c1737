package io.tidegate.risk;

import io.tidegate.change.Change;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RiskStore {
  private static final String COLUMNS =
      """
      select id, change_id, number, revision, cause, receipt, assessed_at, assessed_by, assessed_by_name
        from risk.assessment
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RiskStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Takes the next number of the change, which the caller has locked. */
  void insert(Actor actor, Change change, Scoring.Cause cause, Assessment assessment, Instant at) {
    jdbc.sql(
            """
            insert into risk.assessment
                   (id, account_id, client_id, change_id, number, revision, cause, total, level
                  , receipt, assessed_at, assessed_by, assessed_by_name)
            select :id, :account, :client, :change, coalesce(max(number), 0) + 1, :revision, :cause, :total, :level
                 , :receipt::jsonb, :at, :by, :name
              from risk.assessment
             where change_id = :change
            """)
        .param("id", TimeOrderedUuid.next())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("revision", change.revision())
        .param("cause", cause.name())
        .param("total", assessment.total())
        .param("level", assessment.level().name())
        .param("receipt", json.writeValueAsString(assessment))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", actor.person().value())
        .param("name", actor.name())
        .update();
  }

  Optional<Scoring> latest(ChangeId change) {
    return jdbc.sql(COLUMNS + " where change_id = :change order by number desc limit 1")
        .param("change", change.value())
        .query(this::toScoring)
        .optional();
  }

  /** Newest first. */
  List<Scoring> history(ChangeId change) {
    return jdbc.sql(COLUMNS + " where change_id = :change order by number desc")
        .param("change", change.value())
        .query(this::toScoring)
        .list();
  }

  List<Standing> standings(Collection<ChangeId> changes) {
    return jdbc.sql(
            """
            select distinct on (change_id) change_id
                 , level
                 , total
              from risk.assessment
             where change_id = any (:changes)
             order by change_id, number desc
            """)
        .param("changes", changes.stream().map(ChangeId::value).toArray(UUID[]::new))
        .query(RiskStore::toStanding)
        .list();
  }

  /** The answers that count, of each change that has any. */
  Map<ChangeId, Questionnaire> questionnaires(Collection<ChangeId> changes) {
    Map<ChangeId, Questionnaire> answers = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (change_id) change_id
                 , receipt -> 'questionnaire' as answers
              from risk.assessment
             where account_id = tenancy.account()
               and change_id = any (:changes)
             order by change_id, number desc
            """)
        .param("changes", changes.stream().map(ChangeId::value).toArray(UUID[]::new))
        .query(rs -> {
          answers.put(
              new ChangeId(rs.getObject("change_id", UUID.class)),
              json.readValue(rs.getString("answers"), Questionnaire.class));
        });
    return answers;
  }

  private Scoring toScoring(ResultSet rs, int row) throws SQLException {
    return new Scoring(
        rs.getObject("id", UUID.class),
        new ChangeId(rs.getObject("change_id", UUID.class)),
        rs.getInt("number"),
        rs.getInt("revision"),
        Scoring.Cause.valueOf(rs.getString("cause")),
        json.readValue(rs.getString("receipt"), Assessment.class),
        rs.getObject("assessed_at", OffsetDateTime.class).toInstant(),
        new PersonId(rs.getObject("assessed_by", UUID.class)),
        rs.getString("assessed_by_name"));
  }

  private static Standing toStanding(ResultSet rs, int row) throws SQLException {
    return new Standing(
        new ChangeId(rs.getObject("change_id", UUID.class)),
        RiskLevel.valueOf(rs.getString("level")),
        rs.getInt("total"));
  }
}
