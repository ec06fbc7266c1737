package io.tidegate.approval;

import io.tidegate.change.Change;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom decisions were escalated. */
@Repository
class EscalationStore {
  private final JdbcClient jdbc;

  EscalationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Lets these people decide in a stage in the place of those who have not.
   *
   * @param by who had it escalated; null when time alone did
   */
  void insert(
      Change change,
      UUID stage,
      Set<PersonId> people,
      Instant at,
      @Nullable PersonId by,
      String reason) {
    jdbc.sql(
            """
            insert into approval.escalation (stage_id, person_id, account_id, client_id, at, by_id, reason)
            select :stage, unnest(:people::uuid[]), :account, :client, :at, :by, :reason
            on conflict (stage_id, person_id) do nothing
            """)
        .param("stage", stage)
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by == null ? null : by.value())
        .param("reason", reason)
        .update();
  }
}
