package io.tidegate.review;

import static io.tidegate.review.ValidationStore.utc;

import io.tidegate.change.Change;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.review.Documentation.Answer;
import io.tidegate.review.Documentation.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said of the documentation of affected items. */
@Repository
class DocumentationStore {
  private final JdbcClient jdbc;

  DocumentationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What counts now: of a change that was rolled back, what was said since. */
  Map<ItemId, Documentation> list(Change change) {
    return jdbc
        .sql(
            """
            select item_id, answer, note, by_id, at, version
              from review.documentation
             where change_id = :change
               and after_rollback = :after
            """)
        .param("change", change.id().value())
        .param("after", change.rollingBack())
        .query(DocumentationStore::toDocumentation)
        .list()
        .stream()
        .collect(Collectors.toMap(Documentation::item, Function.identity()));
  }

  /** Of how many items something is said that counts now; a change with none is not in it. */
  Map<ChangeId, Integer> counts(Collection<Change> changes) {
    if (changes.isEmpty()) {
      return Map.of();
    }
    Map<ChangeId, Boolean> rolledBack =
        changes.stream().collect(Collectors.toMap(Change::id, Change::rollingBack));
    Map<ChangeId, Integer> counts = new HashMap<>();
    jdbc.sql(
            """
            select change_id, after_rollback, count(*) as said
              from review.documentation
             where change_id in (:changes)
             group by change_id, after_rollback
            """)
        .param("changes", rolledBack.keySet().stream().map(ChangeId::value).toList())
        .query(rs -> {
          ChangeId change = new ChangeId(rs.getObject("change_id", UUID.class));
          if (Objects.equals(rolledBack.get(change), rs.getBoolean("after_rollback"))) {
            counts.put(change, rs.getInt("said"));
          }
        });
    return counts;
  }

  void write(Change change, Documentation said) {
    jdbc.sql(
            """
            insert into review.documentation as d
                   (change_id, after_rollback, item_id, account_id, client_id, answer, note, by_id, at, version)
            values (:change, :after, :item, :account, :client, :answer, :note, :by, :at, 1)
            on conflict (change_id, after_rollback, item_id) do update
                    set answer = excluded.answer
                      , note = excluded.note
                      , by_id = excluded.by_id
                      , at = excluded.at
                      , version = d.version + 1
            """)
        .param("change", change.id().value())
        .param("after", change.rollingBack())
        .param("item", said.item().value())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("answer", Objects.requireNonNull(said.word().answer()).name())
        .param("note", said.word().note())
        .param("by", said.by().value())
        .param("at", utc(said.at()))
        .update();
  }

  private static Documentation toDocumentation(ResultSet rs, int rowNumber) throws SQLException {
    return new Documentation(
        new ItemId(rs.getObject("item_id", UUID.class)),
        new Word(Answer.valueOf(rs.getString("answer")), rs.getString("note")),
        new PersonId(rs.getObject("by_id", UUID.class)),
        rs.getObject("at", OffsetDateTime.class).toInstant(),
        rs.getLong("version"));
  }
}
