package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommentStore {
  private final JdbcClient jdbc;
  private final MentionStore mentions;

  CommentStore(JdbcClient jdbc, MentionStore mentions) {
    this.jdbc = jdbc;
    this.mentions = mentions;
  }

  void insert(Change change, Comment comment) {
    jdbc.sql(
            """
            insert into change.comment
                   (id, account_id, client_id, change_id, person_id, at, text, asks, answers)
            values (:id, :account, :client, :change, :person, :at, :text, :asks, :answers)
            """)
        .param("id", comment.id())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("person", comment.by().value())
        .param("at", utc(comment.at()))
        .param("text", comment.text())
        .param("asks", comment.asks() == null ? null : comment.asks().value(), Types.OTHER)
        .param("answers", comment.answers(), Types.OTHER)
        .update();
    mentions.insert(change, comment);
  }

  List<Comment> list(ChangeId change) {
    Map<UUID, List<Mention>> named = mentions.of(change);
    return jdbc.sql(
            """
            select id, person_id, at, text, asks, answers
              from change.comment
             where account_id = tenancy.account()
               and change_id = :change
             order by id
            """)
        .param("change", change.value())
        .query((rs, _) -> toComment(rs, named))
        .list();
  }

  private static Comment toComment(ResultSet rs, Map<UUID, List<Mention>> named)
      throws SQLException {
    UUID id = rs.getObject("id", UUID.class);
    UUID asks = rs.getObject("asks", UUID.class);
    return new Comment(
        id,
        new PersonId(rs.getObject("person_id", UUID.class)),
        rs.getObject("at", OffsetDateTime.class).toInstant(),
        rs.getString("text"),
        asks == null ? null : new PersonId(asks),
        rs.getObject("answers", UUID.class),
        named.getOrDefault(id, List.of()));
  }
}
