package io.tidegate.risk;

import io.tidegate.change.Change;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Views that were asked for, with their answers and waivers. */
@Repository
class AssessmentTaskStore {
  private static final String COLUMNS =
      """
      select id, change_id, person_id, team_id, question, due, asked_by, asked_at
           , verdict, words, answered_by, answered_at, answer_origin, answer_revision
           , waived_because, waived_by, waived_at
        from risk.assessment_task
      """;

  private final JdbcClient jdbc;

  AssessmentTaskStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Change change, AssessmentTask task) {
    UUID person = task.assessor() instanceof Assessor.Somebody(PersonId id) ? id.value() : null;
    UUID team = task.assessor() instanceof Assessor.AnyOf(TeamId id) ? id.value() : null;
    jdbc.sql(
            """
            insert into risk.assessment_task
                   (id, account_id, client_id, change_id, person_id, team_id, question, due, asked_by, asked_at)
            values (:id, :account, :client, :change, :person, :team, :question, :due, :by, :at)
            """)
        .param("id", task.id())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("person", person)
        .param("team", team)
        .param("question", task.question())
        .param("due", task.due())
        .param("by", task.askedBy().value())
        .param("at", utc(task.askedAt()))
        .update();
  }

  Optional<AssessmentTask> find(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id")
        .param("id", id)
        .query(AssessmentTaskStore::toTask)
        .optional();
  }

  /** In the order in which they were asked. */
  List<AssessmentTask> of(ChangeId change) {
    return jdbc.sql(COLUMNS + " where change_id = :change order by id")
        .param("change", change.value())
        .query(AssessmentTaskStore::toTask)
        .list();
  }

  /** Open ones that this person or one of these teams is asked for, the most urgent first. */
  List<AssessmentTask> openFor(PersonId person, Collection<TeamId> teams, int limit) {
    return jdbc.sql(
            COLUMNS
                + """
                 where account_id = tenancy.account()
                   and verdict is null
                   and waived_at is null
                   and (person_id = :person or team_id = any (:teams))
                 order by due, id
                 limit :limit
                """)
        .param("person", person.value())
        .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
        .param("limit", limit)
        .query(AssessmentTaskStore::toTask)
        .list();
  }

  /** Open ones that fell due in these days, both included. */
  List<AssessmentTask> due(LocalDate from, LocalDate until) {
    return jdbc.sql(
            COLUMNS
                + """
                 where account_id = tenancy.account()
                   and verdict is null
                   and waived_at is null
                   and due between :from and :until
                 order by id
                """)
        .param("from", from)
        .param("until", until)
        .query(AssessmentTaskStore::toTask)
        .list();
  }

  /** Whether who is asked was not reminded before. */
  boolean remind(UUID id, Instant now) {
    return jdbc.sql(
                """
                update risk.assessment_task
                   set reminded_at = :now
                 where id = :id
                   and reminded_at is null
                """)
            .param("now", utc(now))
            .param("id", id)
            .update()
        == 1;
  }

  /** Whether nobody had answered before. */
  boolean answer(UUID id, ImpactView view) {
    return jdbc.sql(
                """
                update risk.assessment_task
                   set verdict = :verdict
                     , words = :words
                     , answered_by = :by
                     , answered_at = :at
                     , answer_origin = :origin
                     , answer_revision = :revision
                 where id = :id
                   and verdict is null
                """)
            .param("verdict", view.verdict().name())
            .param("words", view.words())
            .param("by", view.by().value())
            .param("at", utc(view.at()))
            .param("origin", view.origin())
            .param("revision", view.revision())
            .param("id", id)
            .update()
        == 1;
  }

  /** Whether it was neither answered nor waived before. */
  boolean waive(UUID id, AssessmentTask.Waiver waiver) {
    return jdbc.sql(
                """
                update risk.assessment_task
                   set waived_because = :reason
                     , waived_by = :by
                     , waived_at = :at
                 where id = :id
                   and waived_at is null
                   and coalesce(verdict, 'REFUSED') = 'REFUSED'
                """)
            .param("reason", waiver.reason())
            .param("by", waiver.by().value())
            .param("at", utc(waiver.at()))
            .param("id", id)
            .update()
        == 1;
  }

  private static AssessmentTask toTask(ResultSet rs, int row) throws SQLException {
    PersonId person = person(rs, "person_id");
    return new AssessmentTask(
        rs.getObject("id", UUID.class),
        new ChangeId(rs.getObject("change_id", UUID.class)),
        person == null
            ? new Assessor.AnyOf(new TeamId(rs.getObject("team_id", UUID.class)))
            : new Assessor.Somebody(person),
        rs.getString("question"),
        rs.getObject("due", LocalDate.class),
        Objects.requireNonNull(person(rs, "asked_by")),
        instant(rs, "asked_at"),
        rs.getString("verdict") == null ? null : toView(rs),
        rs.getString("waived_because") == null ? null : toWaiver(rs));
  }

  private static ImpactView toView(ResultSet rs) throws SQLException {
    return new ImpactView(
        ImpactView.Verdict.valueOf(rs.getString("verdict")),
        rs.getString("words"),
        Objects.requireNonNull(person(rs, "answered_by")),
        instant(rs, "answered_at"),
        rs.getString("answer_origin"),
        rs.getInt("answer_revision"));
  }

  private static AssessmentTask.Waiver toWaiver(ResultSet rs) throws SQLException {
    return new AssessmentTask.Waiver(
        rs.getString("waived_because"),
        Objects.requireNonNull(person(rs, "waived_by")),
        instant(rs, "waived_at"));
  }

  private static @Nullable PersonId person(ResultSet rs, String column) throws SQLException {
    UUID id = rs.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
