package io.tidegate.approval;

import io.tidegate.kernel.ChangeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deadlines of stages; each is taken once, by whichever node comes first. */
@Repository
class DeadlineStore {
  private final JdbcClient jdbc;

  DeadlineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Undecided stages of which so much of the time has passed as their policy says. */
  List<Due> takeToRemind(Instant now) {
    return jdbc.sql(
            """
            update approval.stage s
               set reminded_at = :now
              from approval.request r
             where r.id = s.request_id
               and r.closed_at is null
               and s.answer = 'UNSATISFIED'
               and s.reminded_at is null
               and coalesce(s.remind_at, s.turn_at + (s.due_at - s.turn_at) * 0.5) <= :now
            returning s.id, s.name, r.change_id, s.due_at
            """)
        .param("now", utc(now))
        .query(DeadlineStore::toDue)
        .list();
  }

  /** Undecided stages whose time is over and of which nobody was told. */
  List<Due> overdue(Instant now) {
    return jdbc.sql(
            """
            select s.id, s.name, r.change_id, s.due_at
              from approval.request r
              join approval.stage s on s.request_id = r.id
             where r.closed_at is null
               and s.answer in ('UNSATISFIED', 'BROKEN')
               and s.escalated_at is null
               and s.due_at <= :now
             order by s.due_at, s.id
            """)
        .param("now", utc(now))
        .query(DeadlineStore::toDue)
        .list();
  }

  /** Whether it is still so; then it is taken. */
  boolean takeOverdue(UUID stage, Instant now) {
    return jdbc.sql(
                """
                update approval.stage s
                   set escalated_at = :now
                  from approval.request r
                 where r.id = s.request_id
                   and s.id = :stage
                   and r.closed_at is null
                   and s.answer in ('UNSATISFIED', 'BROKEN')
                   and s.escalated_at is null
                """)
            .param("now", utc(now))
            .param("stage", stage)
            .update()
        == 1;
  }

  /** When the next step after the deadline comes. */
  void plan(UUID stage, Instant at) {
    jdbc.sql("update approval.stage set further_at = :at where id = :stage")
        .param("at", utc(at))
        .param("stage", stage)
        .update();
  }

  /** Undecided stages whose next step has come. */
  List<Due> further(Instant now) {
    return jdbc.sql(
            """
            select s.id, s.name, r.change_id, s.due_at
              from approval.stage s
              join approval.request r on r.id = s.request_id
             where s.account_id = tenancy.account()
               and s.further_at <= :now
               and r.closed_at is null
               and s.answer in ('UNSATISFIED', 'BROKEN')
             order by s.further_at, s.id
            """)
        .param("now", utc(now))
        .query(DeadlineStore::toDue)
        .list();
  }

  /** Which step it is, the one at the deadline being 0; empty when another node took it. */
  Optional<Integer> takeFurther(UUID stage, Instant now) {
    return jdbc.sql(
            """
            update approval.stage s
               set further_step = s.further_step + 1
                 , further_at = null
              from approval.request r
             where r.id = s.request_id
               and s.id = :stage
               and s.further_at <= :now
               and r.closed_at is null
               and s.answer in ('UNSATISFIED', 'BROKEN')
            returning s.further_step
            """)
        .param("now", utc(now))
        .param("stage", stage)
        .query(Integer.class)
        .optional();
  }

  private static Due toDue(ResultSet rs, int row) throws SQLException {
    return new Due(
        rs.getObject("id", UUID.class),
        rs.getString("name"),
        new ChangeId(rs.getObject("change_id", UUID.class)),
        rs.getObject("due_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  record Due(UUID stage, String name, ChangeId change, Instant due) {}
}
