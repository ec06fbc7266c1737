package io.tidegate.review;

import static io.tidegate.review.ValidationStore.utc;

import io.tidegate.change.Change;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews and the actions that follow from them. */
@Repository
class ReviewStore {
  private final JdbcClient jdbc;

  ReviewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Pir> pir(ChangeId change) {
    return jdbc.sql(
            """
            select objective, unexpected_impact, rollback_available, lessons, standard_candidate
                 , completed_at, by_id, version
              from review.pir
             where change_id = :change
            """)
        .param("change", change.value())
        .query(ReviewStore::toPir)
        .optional();
  }

  /** Writes it if it still has the version before; gives back whether it had. */
  boolean write(Change change, Pir pir, Instant now) {
    Pir.Answers answers = pir.answers();
    return jdbc.sql(
                """
                insert into review.pir as p
                       (change_id, account_id, client_id, objective, unexpected_impact
                      , rollback_available, lessons, standard_candidate, completed_at, by_id, saved_at, version)
                values (:change, :account, :client, :objective, :impact
                      , :rollback, :lessons, :standard, :completed, :by, :saved, 1)
                on conflict (change_id) do update
                        set objective = excluded.objective
                          , unexpected_impact = excluded.unexpected_impact
                          , rollback_available = excluded.rollback_available
                          , lessons = excluded.lessons
                          , standard_candidate = excluded.standard_candidate
                          , completed_at = excluded.completed_at
                          , by_id = excluded.by_id
                          , saved_at = excluded.saved_at
                          , version = p.version + 1
                      where p.version = :seen
                """)
            .param("change", change.id().value())
            .param("account", change.account().value())
            .param("client", change.client().value())
            .param("objective", answers.objective() == null ? null : answers.objective().name())
            .param("impact", answers.unexpectedImpact())
            .param("rollback", answers.rollbackAvailable())
            .param("lessons", answers.lessons())
            .param("standard", answers.standardCandidate())
            .param("completed", utc(pir.completedAt()))
            .param("by", pir.by().value())
            .param("saved", utc(now))
            .param("seen", pir.version())
            .update()
        == 1;
  }

  /** Oldest first. */
  List<Action> actions(ChangeId change) {
    return jdbc.sql(
            """
            select id, what, owner_id, due, follow_up, done_at
              from review.action
             where change_id = :change
             order by id
            """)
        .param("change", change.value())
        .query(ReviewStore::toAction)
        .list();
  }

  void insert(Change change, Action action, PersonId by, Instant now) {
    jdbc.sql(
            """
            insert into review.action
                   (id, account_id, client_id, change_id, what, owner_id, due, follow_up, by_id, at)
            values (:id, :account, :client, :change, :what, :owner, :due, :followUp, :by, :at)
            """)
        .param("id", action.id())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("what", action.what())
        .param("owner", action.owner().value())
        .param("due", action.due())
        .param("followUp", action.followUp() == null ? null : action.followUp().value())
        .param("by", by.value())
        .param("at", utc(now))
        .update();
  }

  /** Open actions that fell due in these days, both included. */
  List<Due> due(LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            select id, what, owner_id, due, follow_up, done_at, change_id
              from review.action
             where account_id = tenancy.account()
               and done_at is null
               and due between :from and :until
             order by id
            """)
        .param("from", from)
        .param("until", until)
        .query((rs, row) ->
            new Due(toAction(rs, row), new ChangeId(rs.getObject("change_id", UUID.class))))
        .list();
  }

  /** Ticks an open action; false when it was done already or is not there. */
  boolean tick(ChangeId change, UUID action, Instant now) {
    return jdbc.sql(
                """
                update review.action
                   set done_at = :now
                 where change_id = :change
                   and id = :id
                   and done_at is null
                """)
            .param("now", utc(now))
            .param("change", change.value())
            .param("id", action)
            .update()
        == 1;
  }

  private static Pir toPir(ResultSet rs, int rowNumber) throws SQLException {
    String objective = rs.getString("objective");
    return new Pir(
        new Pir.Answers(
            objective == null ? null : Pir.Objective.valueOf(objective),
            rs.getString("unexpected_impact"),
            rs.getObject("rollback_available", Boolean.class),
            rs.getString("lessons"),
            rs.getObject("standard_candidate", Boolean.class)),
        instant(rs, "completed_at"),
        new PersonId(rs.getObject("by_id", UUID.class)),
        rs.getLong("version"));
  }

  private static Action toAction(ResultSet rs, int rowNumber) throws SQLException {
    UUID followUp = rs.getObject("follow_up", UUID.class);
    return new Action(
        rs.getObject("id", UUID.class),
        rs.getString("what"),
        new PersonId(rs.getObject("owner_id", UUID.class)),
        rs.getObject("due", LocalDate.class),
        followUp == null ? null : new ChangeId(followUp),
        instant(rs, "done_at"));
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /** An action that is due, and the change whose review asks for it. */
  record Due(Action action, ChangeId change) {}
}
