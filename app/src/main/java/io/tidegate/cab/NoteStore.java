package io.tidegate.cab;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written down on items, and what is being typed. */
@Repository
class NoteStore {
  private final JdbcClient jdbc;

  NoteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, AgendaItem item, Note note) {
    jdbc.sql(
            """
            insert into cab.note (id, account_id, client_id, item_id, person_id, at, text)
            values (:id, :account, :client::uuid, :item, :person, :at, :text)
            """)
        .param("id", note.id())
        .param("account", account.value())
        .param("client", item.client() == null ? null : item.client().value())
        .param("item", item.id().value())
        .param("person", note.by().value())
        .param("at", MeetingStore.utc(note.at()))
        .param("text", note.text())
        .update();
  }

  /** On any of these items, oldest first. */
  List<Note> of(Collection<AgendaItemId> items) {
    return jdbc.sql(
            """
            select n.id, n.item_id, n.person_id, n.at, n.text
              from cab.note n
             where n.account_id = tenancy.account()
               and n.item_id = any (:items)
             order by n.at, n.id
            """)
        .param("items", items.stream().map(AgendaItemId::value).toArray(UUID[]::new))
        .query((rs, _) -> note(rs))
        .list();
  }

  void keepDraft(AccountId account, AgendaItem item, PersonId person, String text, Instant at) {
    jdbc.sql(
            """
            insert into cab.draft (account_id, client_id, item_id, person_id, at, text)
            values (:account, :client::uuid, :item, :person, :at, :text)
                on conflict (item_id, person_id) do update
               set text = excluded.text
                 , at = excluded.at
            """)
        .param("account", account.value())
        .param("client", item.client() == null ? null : item.client().value())
        .param("item", item.id().value())
        .param("person", person.value())
        .param("at", MeetingStore.utc(at))
        .param("text", text)
        .update();
  }

  Optional<String> draft(AgendaItemId item, PersonId person) {
    return jdbc.sql("select text from cab.draft where item_id = :item and person_id = :person")
        .param("item", item.value())
        .param("person", person.value())
        .query(String.class)
        .optional();
  }

  void dropDraft(AgendaItemId item, PersonId person) {
    jdbc.sql("delete from cab.draft where item_id = :item and person_id = :person")
        .param("item", item.value())
        .param("person", person.value())
        .update();
  }

  private static Note note(ResultSet rs) throws SQLException {
    return new Note(
        rs.getObject("id", UUID.class),
        new AgendaItemId(rs.getObject("item_id", UUID.class)),
        new PersonId(rs.getObject("person_id", UUID.class)),
        rs.getObject("at", OffsetDateTime.class).toInstant(),
        rs.getString("text"));
  }
}
