package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
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
  /** What lasts longer has an index of its own; anything else ends this soon after it began. */
  private static final Duration LONG = Duration.ofDays(8);

  private final JdbcClient jdbc;

  WorkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Work> during(Window hours) {
    return jdbc.sql(
            """
            select c.id, c.number, c.title, c.client_id, c.type, c.state, c.rolling_back, c.risk_level, c.outcome
                 , c.work_start as starts_at
                 , case when c.state = 'IMPLEMENT' then null else c.work_end end as ends_at
                 , array(select a.item_id
                           from change.affected_item a
                          where a.change_id = c.id) as items
              from (select near.*
                      from change.change near
                     where near.account_id = tenancy.account()
                       and near.state in ('SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED')
                       and near.work_end >= :since
                       and near.work_end <= :latest
                       and near.work_start <= :until
                     union all
                    select lasting.*
                      from change.change lasting
                     where lasting.account_id = tenancy.account()
                       and lasting.state in ('SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED')
                       and lasting.work_end - lasting.work_start > interval '8 days'
                       and lasting.work_end > :latest
                       and lasting.work_start <= :until
                     union all
                    select overrun.*
                      from change.change overrun
                     where overrun.account_id = tenancy.account()
                       and overrun.state = 'IMPLEMENT'
                       and overrun.actual_start <= :until
                       and overrun.work_end < :since) c
            """)
        .param("since", utc(hours.start()))
        .param("until", utc(hours.end()))
        .param("latest", utc(hours.end().plus(LONG)))
        .query((rs, _) -> work(rs))
        .list();
  }

  List<WorkOfOthers> ofOthers(Window hours) {
    return jdbc.sql(
            """
            select items, begun, starts_at, ends_at
              from change.work_of_others(:since, :until)
            """)
        .param("since", utc(hours.start()))
        .param("until", utc(hours.end()))
        .query((rs, _) ->
            new WorkOfOthers(
                items(rs),
                rs.getBoolean("begun"),
                Objects.requireNonNull(instant(rs, "starts_at")),
                instant(rs, "ends_at")))
        .list();
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
