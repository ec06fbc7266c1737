package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads many changes, piece by piece. */
@Repository
class ChronicleStore {
  private static final String WANTED =
      """
             where c.account_id = tenancy.account()
               and c.state <> 'DRAFT'
               and c.created_at >= :since
               and (:client::uuid is null or c.client_id = :client)
      """;

  private final JdbcClient jdbc;

  ChronicleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Chronicled> read(@Nullable ClientId client, Instant since, int after, int many) {
    return jdbc.sql(
            """
            select c.id, c.number, c.client_id, c.type, c.major, c.risk_level, c.category, c.cost
                 , c.no_rollback_because <> '' as irreversible, c.source is not null as imported
                 , c.outcome, c.requester_id, c.owner_id, c.window_start, c.window_end, c.created_at
                 , array(select i.person_id from change.implementer i where i.change_id = c.id) as implementers
                 , array(select a.item_id from change.affected_item a where a.change_id = c.id) as affected
              from change.change c
            """
                + WANTED
                + """
                   and c.number > :after
                 order by c.number
                 limit :many
                """)
        .param("client", client == null ? null : client.value(), Types.OTHER)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("after", after)
        .param("many", many)
        .query((rs, _) -> chronicled(rs))
        .list();
  }

  int count(@Nullable ClientId client, Instant since) {
    return jdbc.sql("select count(*) from change.change c\n" + WANTED)
        .param("client", client == null ? null : client.value(), Types.OTHER)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private static Chronicled chronicled(ResultSet rs) throws SQLException {
    String level = rs.getString("risk_level");
    String outcome = rs.getString("outcome");
    OffsetDateTime start = rs.getObject("window_start", OffsetDateTime.class);
    OffsetDateTime end = rs.getObject("window_end", OffsetDateTime.class);
    return new Chronicled(
        new ChangeId(rs.getObject("id", UUID.class)),
        rs.getInt("number"),
        new ClientId(rs.getObject("client_id", UUID.class)),
        ChangeType.valueOf(rs.getString("type")),
        rs.getBoolean("major"),
        level == null ? null : Rating.Level.valueOf(level),
        rs.getString("category"),
        rs.getBigDecimal("cost"),
        rs.getBoolean("irreversible"),
        rs.getBoolean("imported"),
        outcome == null ? null : Outcome.valueOf(outcome),
        new PersonId(rs.getObject("requester_id", UUID.class)),
        new PersonId(rs.getObject("owner_id", UUID.class)),
        ids(rs, "implementers", PersonId::new),
        ids(rs, "affected", ItemId::new),
        start == null || end == null ? null : new Window(start.toInstant(), end.toInstant()),
        rs.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private static <T> Set<T> ids(ResultSet rs, String column, Function<UUID, T> as)
      throws SQLException {
    return Arrays.stream((UUID[]) rs.getArray(column).getArray())
        .map(as)
        .collect(Collectors.toSet());
  }
}
