package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds work by its hours. */
@Repository
class WorkStore {
  // The changes are looked up by arrays: the planner takes what lasts long for much, and would read
  // them all to join them.
  private static final String COLUMNS =
      """
      c.id, c.number, c.title, c.client_id, c.type, c.state, c.rolling_back, c.risk_level, c.outcome
           , c.work_start as starts_at
           , case when c.state = 'IMPLEMENT' then null else c.work_end end as ends_at
           , array(select a.item_id
                     from change.affected_item a
                    where a.change_id = c.id) as items
      """;

  private final JdbcClient jdbc;

  WorkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Work> during(Window hours) {
    return jdbc.sql(
            """
            select %s
              from change.change c
             where c.id = any (array(select near.id from change.work_between(:since, :until) near))
            """
                .formatted(COLUMNS))
        .param("since", utc(hours.start()))
        .param("until", utc(hours.end()))
        .query((rs, _) -> work(rs))
        .list();
  }

  /** On any of these items, and of this client on none at all. */
  WorksNear on(Window hours, Collection<ItemId> items, @Nullable ClientId client) {
    return jdbc.sql(
            """
              with near as materialized (
                     select id, client_id
                       from change.work_between(:since, :until))
                 , hit as materialized (
                     select near.id
                       from near
                       join (select distinct a.change_id
                               from change.affected_item a
                              where a.account_id = tenancy.account()
                                and a.item_id = any (:items)) touching on touching.change_id = near.id
                      union all
                     select near.id
                       from near
                      where near.client_id = :client
                        and not exists (select from change.affected_item a where a.change_id = near.id))
            select looked.works, %s
              from (select count(*) as works from near) looked
              left join change.change c on c.id = any (array(select hit.id from hit))
            """
                .formatted(COLUMNS))
        .param("since", utc(hours.start()))
        .param("until", utc(hours.end()))
        .param("items", uuids(items))
        .param("client", client == null ? null : client.value(), Types.OTHER)
        .query(WorkStore::near);
  }

  /** Each row says how many there are; where none is near, one row says that alone. */
  private static WorksNear near(ResultSet rs) throws SQLException {
    List<Work> works = new ArrayList<>();
    int looked = 0;
    while (rs.next()) {
      looked = rs.getInt("works");
      if (rs.getObject("id") != null) {
        works.add(work(rs));
      }
    }
    return new WorksNear(works, looked);
  }

  List<WorkOfOthers> ofOthers(Window hours, Collection<ItemId> items) {
    return jdbc.sql(
            """
            select items, begun, starts_at, ends_at
              from change.work_of_others(:since, :until, :items)
            """)
        .param("since", utc(hours.start()))
        .param("until", utc(hours.end()))
        .param("items", uuids(items))
        .query((rs, _) ->
            new WorkOfOthers(
                items(rs),
                rs.getBoolean("begun"),
                Objects.requireNonNull(instant(rs, "starts_at")),
                instant(rs, "ends_at")))
        .list();
  }

  private static UUID[] uuids(Collection<ItemId> items) {
    return items.stream().map(ItemId::value).toArray(UUID[]::new);
  }

  private static Work work(ResultSet rs) throws SQLException {
    State state = State.valueOf(rs.getString("state"));
    String risk = rs.getString("risk_level");
    String outcome = rs.getString("outcome");
    return new Work(
        new ChangeId(rs.getObject("id", UUID.class)),
        rs.getInt("number"),
        rs.getString("title"),
        new ClientId(rs.getObject("client_id", UUID.class)),
        ChangeType.valueOf(rs.getString("type")),
        state,
        state.begun(),
        rs.getBoolean("rolling_back"),
        risk == null ? null : Rating.Level.valueOf(risk),
        outcome == null ? null : Outcome.valueOf(outcome),
        Objects.requireNonNull(instant(rs, "starts_at")),
        instant(rs, "ends_at"),
        items(rs));
  }

  private static Set<ItemId> items(ResultSet rs) throws SQLException {
    return Arrays.stream((UUID[]) rs.getArray("items").getArray())
        .map(ItemId::new)
        .collect(Collectors.toSet());
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
