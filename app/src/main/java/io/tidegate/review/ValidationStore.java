package io.tidegate.review;

import io.tidegate.change.Change;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recorded tests and the requester's words. */
@Repository
class ValidationStore {
  private final JdbcClient jdbc;

  ValidationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Oldest first. */
  List<TestRecord> tests(ChangeId change) {
    return jdbc.sql(
            """
            select step_id, what, passed, result, by_id, at
              from review.test_record
             where change_id = :change
             order by id
            """)
        .param("change", change.value())
        .query((rs, _) ->
            new TestRecord(
                rs.getObject("step_id", UUID.class),
                rs.getString("what"),
                rs.getBoolean("passed"),
                rs.getString("result"),
                new PersonId(rs.getObject("by_id", UUID.class)),
                rs.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void insert(Change change, TestRecord test, PersonId by) {
    jdbc.sql(
            """
            insert into review.test_record
                   (id, account_id, client_id, change_id, step_id, what, passed, result, by_id, at)
            values (:id, :account, :client, :change, :step, :what, :passed, :result, :by, :at)
            """)
        .param("id", TimeOrderedUuid.next())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("step", test.step())
        .param("what", test.what())
        .param("passed", test.passed())
        .param("result", test.result())
        .param("by", by.value())
        .param("at", utc(test.at()))
        .update();
  }

  /** Newest first. */
  List<Confirmation> confirmations(ChangeId change) {
    return jdbc.sql(
            """
            select works, comment, by_id, origin, at
              from review.confirmation
             where change_id = :change
             order by id desc
            """)
        .param("change", change.value())
        .query((rs, _) ->
            new Confirmation(
                rs.getBoolean("works"),
                rs.getString("comment"),
                new PersonId(rs.getObject("by_id", UUID.class)),
                rs.getString("origin"),
                rs.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void insert(Change change, Confirmation confirmation) {
    jdbc.sql(
            """
            insert into review.confirmation
                   (id, account_id, client_id, change_id, works, comment, by_id, origin, at)
            values (:id, :account, :client, :change, :works, :comment, :by, :origin, :at)
            """)
        .param("id", TimeOrderedUuid.next())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("works", confirmation.works())
        .param("comment", confirmation.comment())
        .param("by", confirmation.by().value())
        .param("origin", confirmation.origin())
        .param("at", utc(confirmation.at()))
        .update();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
