package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MentionStore {
  private final JdbcClient jdbc;

  MentionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Change change, Comment comment) {
    for (Mention mention : comment.mentions()) {
      jdbc.sql(
              """
              insert into change.mention (account_id, client_id, change_id, comment_id, person_id, words)
              values (:account, :client, :change, :comment, :person, :words)
              """)
          .param("account", change.account().value())
          .param("client", change.client().value())
          .param("change", change.id().value())
          .param("comment", comment.id())
          .param("person", mention.person().value())
          .param("words", mention.words())
          .update();
    }
  }

  /** By comment; one that names nobody is not in it. */
  Map<UUID, List<Mention>> of(ChangeId change) {
    return jdbc
        .sql(
            """
            select comment_id, person_id, words
              from change.mention
             where account_id = tenancy.account()
               and change_id = :change
             order by comment_id, person_id
            """)
        .param("change", change.value())
        .query((rs, _) ->
            Map.entry(
                rs.getObject("comment_id", UUID.class),
                new Mention(
                    new PersonId(rs.getObject("person_id", UUID.class)), rs.getString("words"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
