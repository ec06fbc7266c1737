package io.tidegate.approval;

import io.tidegate.kernel.ChangeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

  /** Undecided stages of which so much of the time has passed. */
  List<Due> takeToRemind(Instant now, int percent) {
    return jdbc.sql(
            """
            update approval.stage s
               set reminded_at = :now
              from approval.request r
             where r.id = s.request_id
               and r.closed_at is null
               and s.answer = 'UNSATISFIED'
               and s.reminded_at is null
               and s.turn_at + (s.due_at - s.turn_at) * :part <= :now
            returning s.id, s.name, r.change_id, s.due_at
            """)
        .param("now", utc(now))
        .param("part", percent / 100.0)
        .query(DeadlineStore::toDue)
        .list();
  }

  /** Undecided stages whose time is over. */
  List<Due> takeOverdue(Instant now) {
    return jdbc.sql(
            """
            update approval.stage s
               set escalated_at = :now
              from approval.request r
             where r.id = s.request_id
               and r.closed_at is null
               and s.answer in ('UNSATISFIED', 'BROKEN')
               and s.escalated_at is null
               and s.due_at <= :now
            returning s.id, s.name, r.change_id, s.due_at
            """)
        .param("now", utc(now))
        .query(DeadlineStore::toDue)
        .list();
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
