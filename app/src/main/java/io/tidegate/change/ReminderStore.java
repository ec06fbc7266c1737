package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.ChangeId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Windows of which others are still to be reminded; each is taken once. */
@Repository
class ReminderStore {
  private final JdbcClient jdbc;

  ReminderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(Change change, Instant due) {
    jdbc.sql(
            """
            insert into change.reminder (account_id, client_id, change_id, starts_at, due_at)
            values (:account, :client, :change, :start, :due)
                on conflict (change_id) do update
               set starts_at = excluded.starts_at
                 , due_at = excluded.due_at
            """)
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("start", utc(Objects.requireNonNull(change.window()).start()))
        .param("due", utc(due))
        .update();
  }

  void drop(ChangeId id) {
    take(id);
  }

  /** The longest due first. */
  List<ChangeId> due(Instant now, int most) {
    return jdbc.sql(
            """
            select change_id
              from change.reminder
             where account_id = tenancy.account()
               and due_at <= :now
             order by due_at
             limit :most
            """)
        .param("now", utc(now))
        .param("most", most)
        .query((rs, _) -> new ChangeId(rs.getObject("change_id", UUID.class)))
        .list();
  }

  /** When the window begins of which to remind; empty when that was taken or is none. */
  Optional<Instant> take(ChangeId id) {
    return jdbc.sql(
            """
            delete from change.reminder
             where change_id = :change
            returning starts_at
            """)
        .param("change", id.value())
        .query((rs, _) -> rs.getObject("starts_at", OffsetDateTime.class).toInstant())
        .optional();
  }
}
