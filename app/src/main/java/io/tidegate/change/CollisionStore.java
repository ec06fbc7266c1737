package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CollisionStore {
  private final JdbcClient jdbc;

  CollisionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Collision> find(Change change, Window window) {
    return jdbc.sql(
            """
            select c.number, c.title, c.client_id, c.window_start, c.window_end, common.items, common.people
              from change.change c
             cross join lateral (
                    select array(select a.item_id
                                   from change.affected_item a
                                  where a.change_id = c.id
                                    and a.item_id = any (:items)) as items
                         , array(select i.person_id
                                   from change.implementer i
                                  where i.change_id = c.id
                                    and i.person_id = any (:people)) as people
                   ) common
             where c.account_id = tenancy.account()
               and c.state in ('ASSESS', 'AUTHORIZE', 'SCHEDULED', 'IMPLEMENT')
               and c.window_end > :start
               and c.window_start < :end
               and c.id <> :change
               and (common.items <> '{}' or common.people <> '{}')
             order by c.window_start, c.number
            """)
        .param("items", change.scope().affected().stream().map(ItemId::value).toArray(UUID[]::new))
        .param(
            "people",
            change.people().implementers().stream().map(PersonId::value).toArray(UUID[]::new))
        .param("start", utc(window.start()))
        .param("end", utc(window.end()))
        .param("change", change.id().value())
        .query((rs, _) -> collision(rs))
        .list();
  }

  private static Collision collision(ResultSet rs) throws SQLException {
    return new Collision(
        rs.getInt("number"),
        rs.getString("title"),
        new ClientId(rs.getObject("client_id", UUID.class)),
        new Window(instant(rs, "window_start"), instant(rs, "window_end")),
        ids(rs, "items", ItemId::new),
        ids(rs, "people", PersonId::new));
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static <T> Set<T> ids(ResultSet rs, String column, Function<UUID, T> wrap)
      throws SQLException {
    return Arrays.stream((UUID[]) rs.getArray(column).getArray())
        .map(wrap)
        .collect(Collectors.toSet());
  }
}
