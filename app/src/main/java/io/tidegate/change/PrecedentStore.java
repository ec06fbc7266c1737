package io.tidegate.change;

import io.tidegate.kernel.ItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PrecedentStore {
  private final JdbcClient jdbc;

  PrecedentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Precedent> find(Change change, int most) {
    return jdbc.sql(
            """
            with near (id) as (
              select a.change_id
                from unnest(:items::uuid[]) as wanted (item_id)
               cross join lateral (
                      select a.change_id
                        from change.affected_item a
                       where a.account_id = tenancy.account()
                         and a.item_id = wanted.item_id
                       order by a.change_id desc
                       limit 100
                     ) a
               union
              (select c.id
                 from change.change c
                where c.account_id = tenancy.account()
                  and c.model_id = :model
                order by c.number desc
                limit 100)
               union
              (select c.id
                 from change.change c
                where c.account_id = tenancy.account()
                  and c.client_id = :client
                  and c.category = :category
                  and c.category <> ''
                  and c.state = 'CLOSED'
                order by c.number desc
                limit 100)
            )
            select c.number, c.title, c.outcome, coalesce(c.actual_end, c.state_since) as ended
                 , c.what_happened, common.items, c.model_id is not distinct from :model and c.model_id is not null as same_model
              from (select id from near order by id desc limit 200) as near
              join change.change c on c.id = near.id
             cross join lateral (
                    select array(select a.item_id
                                   from change.affected_item a
                                  where a.change_id = c.id
                                    and a.item_id = any (:items)) as items
                   ) common
             where c.state = 'CLOSED'
               and (c.client_id = :client or c.model_id = :model)
               and c.id <> :change
             order by cardinality(common.items) desc, same_model desc, ended desc
             limit :most
            """)
        .param("items", change.scope().affected().stream().map(ItemId::value).toArray(UUID[]::new))
        .param("model", change.model() == null ? null : change.model().model(), Types.OTHER)
        .param("client", change.client().value())
        .param("category", change.purpose().category())
        .param("change", change.id().value())
        .param("most", most)
        .query((rs, _) -> precedent(rs))
        .list();
  }

  private static Precedent precedent(ResultSet rs) throws SQLException {
    String outcome = rs.getString("outcome");
    return new Precedent(
        rs.getInt("number"),
        rs.getString("title"),
        outcome == null ? null : Outcome.valueOf(outcome),
        rs.getObject("ended", OffsetDateTime.class).toInstant(),
        rs.getString("what_happened"),
        Arrays.stream((UUID[]) rs.getArray("items").getArray())
            .map(ItemId::new)
            .collect(Collectors.toSet()),
        rs.getBoolean("same_model"));
  }
}
