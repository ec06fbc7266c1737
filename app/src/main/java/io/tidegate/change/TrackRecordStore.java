package io.tidegate.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TrackRecordStore {
  private final JdbcClient jdbc;

  TrackRecordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<TrackRecord.Ended> closed(UUID model, Instant since, int lookedAt, int most) {
    return jdbc.sql(
            """
            select c.number, c.title, c.outcome, c.state_since
              from (select number, title, outcome, state, state_since
                      from change.change
                     where account_id = tenancy.account()
                       and model_id = :model
                     order by number desc
                     limit :looked) c
             where c.state = 'CLOSED'
               and c.outcome is not null
               and c.state_since >= :since
             order by c.number desc
             limit :most
            """)
        .param("model", model)
        .param("looked", lookedAt)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(TrackRecordStore::toEnded)
        .list();
  }

  Map<UUID, List<TrackRecord.Ended>> closed(Map<UUID, Instant> since, int lookedAt, int most) {
    List<UUID> models = List.copyOf(since.keySet());
    Map<UUID, List<TrackRecord.Ended>> ended = new HashMap<>();
    jdbc.sql(
            """
            select m.model, e.number, e.title, e.outcome, e.state_since
              from unnest(:models::uuid[], :since::text[]::timestamptz[]) as m (model, since)
             cross join lateral (
                   select c.number, c.title, c.outcome, c.state_since
                     from (select number, title, outcome, state, state_since
                             from change.change
                            where account_id = tenancy.account()
                              and model_id = m.model
                            order by number desc
                            limit :looked) c
                    where c.state = 'CLOSED'
                      and c.outcome is not null
                      and c.state_since >= m.since
                    order by c.number desc
                    limit :most) e
             order by m.model, e.number desc
            """)
        .param("models", models.toArray(UUID[]::new))
        .param(
            "since",
            models.stream().map(model -> String.valueOf(since.get(model))).toArray(String[]::new))
        .param("looked", lookedAt)
        .param("most", most)
        .query(rs -> {
          UUID model = rs.getObject("model", UUID.class);
          ended.computeIfAbsent(model, _ -> new ArrayList<>()).add(toEnded(rs, 0));
        });
    return ended;
  }

  private static TrackRecord.Ended toEnded(ResultSet rs, int row) throws SQLException {
    return new TrackRecord.Ended(
        rs.getInt("number"),
        rs.getString("title"),
        Outcome.valueOf(rs.getString("outcome")),
        rs.getObject("state_since", OffsetDateTime.class).toInstant());
  }
}
