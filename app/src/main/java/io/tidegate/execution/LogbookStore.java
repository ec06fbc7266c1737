package io.tidegate.execution;

import io.tidegate.change.Change;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes, evidence, and the note somebody is typing. */
@Repository
class LogbookStore {
  private final JdbcClient jdbc;

  LogbookStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insertNote(Change change, @Nullable UUID step, String text, PersonId by, Instant at) {
    jdbc.sql(
            """
            insert into execution.note (id, account_id, client_id, change_id, step_id, text, by_id, at)
            values (:id, :account, :client, :change, :step, :text, :by, :at)
            """)
        .param("id", TimeOrderedUuid.next())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("step", step)
        .param("text", text)
        .param("by", by.value())
        .param("at", RunStore.utc(at))
        .update();
  }

  void insertEvidence(Change change, Evidence evidence) {
    jdbc.sql(
            """
            insert into execution.evidence (id, account_id, client_id, change_id, step_id, file_id, by_id, at)
            values (:id, :account, :client, :change, :step, :file, :by, :at)
            """)
        .param("id", TimeOrderedUuid.next())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("step", evidence.step())
        .param("file", evidence.file().value())
        .param("by", evidence.by().value())
        .param("at", RunStore.utc(evidence.at()))
        .update();
  }

  /** Oldest first. */
  List<Evidence> evidence(ChangeId change) {
    return jdbc.sql(
            """
            select step_id, file_id, by_id, at
              from execution.evidence
             where change_id = :change
             order by id
            """)
        .param("change", change.value())
        .query((rs, _) ->
            new Evidence(
                rs.getObject("step_id", UUID.class),
                new FileId(rs.getObject("file_id", UUID.class)),
                new PersonId(rs.getObject("by_id", UUID.class)),
                rs.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void keepDraft(Change change, PersonId person, String text, Instant at) {
    jdbc.sql(
            """
            insert into execution.draft (account_id, client_id, change_id, person_id, text, saved_at)
            values (:account, :client, :change, :person, :text, :at)
            on conflict (change_id, person_id) do update
                    set text = excluded.text
                      , saved_at = excluded.saved_at
            """)
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("person", person.value())
        .param("text", text)
        .param("at", RunStore.utc(at))
        .update();
  }

  Optional<String> draft(ChangeId change, PersonId person) {
    return jdbc.sql(
            "select text from execution.draft where change_id = :change and person_id = :person")
        .param("change", change.value())
        .param("person", person.value())
        .query(String.class)
        .optional();
  }

  void dropDraft(ChangeId change, PersonId person) {
    jdbc.sql("delete from execution.draft where change_id = :change and person_id = :person")
        .param("change", change.value())
        .param("person", person.value())
        .update();
  }
}
