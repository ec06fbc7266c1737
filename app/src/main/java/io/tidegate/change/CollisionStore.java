package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.ChangeId;
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

  /** Those that affect one of the items or need one of the people, the change itself left out. */
  List<Collision> find(ChangeId change, Set<ItemId> items, Set<PersonId> people, Window window) {
    return jdbc.sql(
            """
            select c.id, c.number, c.title, c.client_id, c.state, c.state_since, c.window_start, c.window_end
                 , common.items, common.people
              from (select near.*
                      from change.change near
                     where near.account_id = tenancy.account()
                       and near.state in ('ASSESS', 'AUTHORIZE', 'SCHEDULED', 'IMPLEMENT')
                       and near.window_end > :start
                       and near.window_end <= :latest
                       and near.window_start < :end
                     union all
                    select lasting.*
                      from change.change lasting
                     where lasting.account_id = tenancy.account()
                       and lasting.long_window
                       and lasting.state in ('ASSESS', 'AUTHORIZE', 'SCHEDULED', 'IMPLEMENT')
                       and lasting.window_end > :latest
                       and lasting.window_start < :end) c
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
             where c.id <> :change
               and (common.items <> '{}' or common.people <> '{}')
             order by c.window_start, c.number
            """)
        .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("start", utc(window.start()))
        .param("end", utc(window.end()))
        .param("latest", utc(window.end().plus(LongWindow.LASTS_MORE_THAN)))
        .param("change", change.value())
        .query((rs, _) -> collision(rs))
        .list();
  }

  private static Collision collision(ResultSet rs) throws SQLException {
    return new Collision(
        new ChangeId(rs.getObject("id", UUID.class)),
        rs.getInt("number"),
        rs.getString("title"),
        new ClientId(rs.getObject("client_id", UUID.class)),
        State.valueOf(rs.getString("state")),
        instant(rs, "state_since"),
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
