package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TagStore {
  private final JdbcClient jdbc;

  TagStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<ChangeId, List<String>> of(Collection<ChangeId> changes) {
    return jdbc
        .sql(
            """
            select change_id, tag
              from change.tag
             where change_id = any (:changes)
             order by tag
            """)
        .param("changes", changes.stream().map(ChangeId::value).toArray(UUID[]::new))
        .query((rs, _) ->
            Map.entry(new ChangeId(rs.getObject("change_id", UUID.class)), rs.getString("tag")))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** From one tag to the next by the index, so that it does not matter how many changes have it. */
  List<String> inUse(int most) {
    return jdbc.sql(
            """
            with recursive used as (
              (select tag
                 from change.tag
                where account_id = tenancy.account()
                order by tag
                limit 1)
              union all
              select (select t.tag
                        from change.tag t
                       where t.account_id = tenancy.account()
                         and t.tag > used.tag
                       order by t.tag
                       limit 1)
                from used
               where used.tag is not null)
            select tag
              from used
             where tag is not null
             limit :most
            """)
        .param("most", most)
        .query((rs, _) -> rs.getString("tag"))
        .list();
  }

  /** Whether it was not there before. */
  boolean put(Change change, String tag) {
    return jdbc.sql(
                """
                insert into change.tag (account_id, client_id, change_id, tag)
                values (:account, :client, :change, :tag)
                    on conflict do nothing
                """)
            .param("account", change.account().value())
            .param("client", change.client().value())
            .param("change", change.id().value())
            .param("tag", tag)
            .update()
        == 1;
  }

  /** Whether it was there. */
  boolean take(Change change, String tag) {
    return jdbc.sql("delete from change.tag where change_id = :change and tag = :tag")
            .param("change", change.id().value())
            .param("tag", tag)
            .update()
        == 1;
  }
}
