package io.tidegate.approval;

import io.tidegate.kernel.ChangeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stages whose turn it is, by when they are due. */
@Repository
class OpenDecisionStore {
  private final JdbcClient jdbc;

  OpenDecisionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The most overdue first, after a place; what was ever asked is not looked at. */
  List<Line> after(@Nullable Place place, int most) {
    return jdbc.sql(
            """
            select s.id, r.change_id, s.turn_at, s.due_at, s.escalated_at
                 , greatest(s.reminded_at, s.chased_at) as reminded_at
              from approval.request r
              join approval.stage s on s.request_id = r.id
             where r.account_id = tenancy.account()
               and r.closed_at is null
               and s.turn_at is not null
               and s.answer in ('UNSATISFIED', 'BROKEN')
               and (:due::timestamptz is null or (s.due_at, s.id) > (:due::timestamptz, :stage::uuid))
             order by s.due_at, s.id
             limit :most
            """)
        .param("due", place == null ? null : place.due().atOffset(ZoneOffset.UTC))
        .param("stage", place == null ? null : place.stage())
        .param("most", most)
        .query(OpenDecisionStore::toLine)
        .list();
  }

  /** Whether it was long enough ago that these were last reminded by hand; if so, it is now. */
  boolean chase(UUID stage, Instant now, Instant notSince) {
    return jdbc.sql(
                """
                update approval.stage
                   set chased_at = :now
                 where id = :stage
                   and (chased_at is null or chased_at <= :since)
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("since", notSince.atOffset(ZoneOffset.UTC))
            .param("stage", stage)
            .update()
        == 1;
  }

  private static Line toLine(ResultSet rs, int row) throws SQLException {
    return new Line(
        rs.getObject("id", UUID.class),
        new ChangeId(rs.getObject("change_id", UUID.class)),
        rs.getObject("turn_at", OffsetDateTime.class).toInstant(),
        rs.getObject("due_at", OffsetDateTime.class).toInstant(),
        instant(rs, "reminded_at"),
        instant(rs, "escalated_at"));
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** A stage whose turn it is. */
  record Line(
      UUID stage,
      ChangeId change,
      Instant since,
      Instant due,
      @Nullable Instant reminded,
      @Nullable Instant escalated) {}

  /** Where a page of them ended. */
  record Place(Instant due, UUID stage) {
    static Place of(String text) {
      String[] parts = text.split("_", 2);
      return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    static String of(Instant due, UUID stage) {
      return due + "_" + stage;
    }
  }
}
