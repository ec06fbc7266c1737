package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommentStore {
  private final JdbcClient jdbc;

  CommentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Change change, Comment comment) {
    jdbc.sql(
            """
            insert into change.comment (id, account_id, client_id, change_id, person_id, at, text)
            values (:id, :account, :client, :change, :person, :at, :text)
            """)
        .param("id", comment.id())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("person", comment.by().value())
        .param("at", utc(comment.at()))
        .param("text", comment.text())
        .update();
  }

  List<Comment> list(ChangeId change) {
    return jdbc.sql(
            """
            select id, person_id, at, text
              from change.comment
             where account_id = tenancy.account()
               and change_id = :change
             order by id
            """)
        .param("change", change.value())
        .query((rs, _) ->
            new Comment(
                rs.getObject("id", UUID.class),
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("text")))
        .list();
  }
}
