package io.tidegate.change;

import io.tidegate.change.EmergencyCounts.Emergency;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written since was touched since, which an index knows. */
@Repository
class EmergencyCountStore {
  private final JdbcClient jdbc;

  EmergencyCountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<ClientId, Share> since(Map<ClientId, Instant> since) {
    List<ClientId> clients = List.copyOf(since.keySet());
    Map<ClientId, Share> shares = new HashMap<>();
    jdbc.sql(
            """
            select w.client
                 , count(*) filter (where c.type = 'EMERGENCY') as emergencies
                 , count(*) as changes
              from unnest(:clients::uuid[], :since::text[]::timestamptz[]) as w (client, since)
              join change.change c on c.client_id = w.client
             where c.account_id = tenancy.account()
               and c.touched_at >= :soonest
               and c.created_at >= w.since
               and c.state not in ('DRAFT', 'CANCELLED')
             group by w.client
            """)
        .param("clients", clients.stream().map(ClientId::value).toArray(UUID[]::new))
        .param(
            "since",
            clients.stream()
                .map(client -> String.valueOf(since.get(client)))
                .toArray(String[]::new))
        .param(
            "soonest",
            since.values().stream().min(Instant::compareTo).orElseThrow().atOffset(ZoneOffset.UTC))
        .query(rs -> {
          shares.put(
              new ClientId(rs.getObject("client", UUID.class)),
              new Share(rs.getInt("emergencies"), rs.getInt("changes")));
        });
    return shares;
  }

  List<Emergency> list(ClientId client, Instant since, int before, int limit) {
    return jdbc.sql(
            """
            select number, title, emergency_criterion, state, outcome, created_at
              from change.change
             where account_id = tenancy.account()
               and client_id = :client
               and type = 'EMERGENCY'
               and touched_at >= :since
               and created_at >= :since
               and state not in ('DRAFT', 'CANCELLED')
               and number < :before
             order by number desc
             limit :limit
            """)
        .param("client", client.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("before", before)
        .param("limit", limit)
        .query((rs, _) -> emergency(rs))
        .list();
  }

  private static Emergency emergency(ResultSet rs) throws SQLException {
    String outcome = rs.getString("outcome");
    return new Emergency(
        rs.getInt("number"),
        rs.getString("title"),
        rs.getString("emergency_criterion"),
        State.valueOf(rs.getString("state")),
        outcome == null ? null : Outcome.valueOf(outcome),
        rs.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
