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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class CollisionStore {
  /** What is carried out now occupies its things, whatever its window says. */
  private static final String BY_THING =
      """
      select b.change_id, b.thing_id
        from change.booking b
       where b.account_id = tenancy.account()
         and b.thing_id = any (:things)
         and b.window_end > :start
         and b.window_start < :end
       union
      select b.change_id, b.thing_id
        from change.booking b
       where b.account_id = tenancy.account()
         and b.thing_id = any (:things)
         and b.running
         and :start <= :now
         and :now < :end
      """;

  /** For very many things: all that is occupied in these hours is looked at once. */
  private static final String BY_TIME =
      """
      select b.change_id, b.thing_id
        from change.booking b
       where b.account_id = tenancy.account()
         and not b.long
         and b.window_start > :start - interval '1 day'
         and b.window_start < :end
         and b.window_end > :start
       union
      select b.change_id, b.thing_id
        from change.booking b
       where b.account_id = tenancy.account()
         and b.long
         and b.window_end > :start
         and b.window_start < :end
       union
      select b.change_id, b.thing_id
        from change.booking b
       where b.account_id = tenancy.account()
         and b.running
         and :start <= :now
         and :now < :end
      """;

  private final JdbcClient jdbc;

  CollisionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that affect one of the items or need one of the people, the change itself left out. */
  List<Collision> find(Sought sought) {
    Set<UUID> things = new HashSet<>();
    sought.items().stream().map(ItemId::value).forEach(things::add);
    sought.people().stream().map(PersonId::value).forEach(things::add);
    return asked(BY_THING, sought)
        .param("things", things.toArray(UUID[]::new))
        .query((rs, _) -> collision(rs, sought.people()))
        .list();
  }

  /** Those in these hours, whatever they occupy: all of it but the people is given as items. */
  List<Collision> within(Sought sought) {
    return asked(BY_TIME, sought).query((rs, _) -> collision(rs, sought.people())).list();
  }

  private static String found(String near) {
    return """
    select c.id, c.number, c.title, c.client_id, c.state, c.state_since, c.window_start, c.window_end, met.things
      from (select near.change_id, array_agg(near.thing_id) as things
              from (%s) near
             where near.change_id <> :change
             group by near.change_id) met
      join change.change c on c.id = met.change_id
     where c.state in ('ASSESS', 'AUTHORIZE', 'SCHEDULED', 'IMPLEMENT')
     order by c.window_start, c.number
    """
        .formatted(near);
  }

  private StatementSpec asked(String near, Sought sought) {
    return jdbc.sql(found(near))
        .param("start", utc(sought.window().start()))
        .param("end", utc(sought.window().end()))
        .param("now", utc(sought.now()))
        .param("change", sought.change().value());
  }

  private static Collision collision(ResultSet rs, Set<PersonId> people) throws SQLException {
    Set<PersonId> hands = ids(rs, PersonId::new);
    hands.retainAll(people);
    Set<ItemId> items = ids(rs, ItemId::new);
    items.removeIf(item -> people.contains(new PersonId(item.value())));
    return new Collision(
        new ChangeId(rs.getObject("id", UUID.class)),
        rs.getInt("number"),
        rs.getString("title"),
        new ClientId(rs.getObject("client_id", UUID.class)),
        State.valueOf(rs.getString("state")),
        instant(rs, "state_since"),
        new Window(instant(rs, "window_start"), instant(rs, "window_end")),
        items,
        hands);
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static <T> Set<T> ids(ResultSet rs, Function<UUID, T> wrap) throws SQLException {
    return Arrays.stream((UUID[]) rs.getArray("things").getArray())
        .map(wrap)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** What is looked for, and when. */
  record Sought(
      ChangeId change, Set<ItemId> items, Set<PersonId> people, Window window, Instant now) {}
}
