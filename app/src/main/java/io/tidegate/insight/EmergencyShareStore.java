package io.tidegate.insight;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Share;
import io.tidegate.policy.EmergencyRules.Flag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EmergencyShareStore {
  private final JdbcClient jdbc;

  EmergencyShareStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps what was counted, and says whether its flag was raised by that. */
  boolean keep(AccountId account, EmergencyShare counted) {
    return jdbc.sql(
            """
            insert into insight.emergency_share
                   (account_id, client_id, emergencies, changes, percent, days, fewest, since, counted_at, raised_at)
            values (:account, :client, :emergencies, :changes, :percent, :days, :fewest, :since, :at
                  , case when :raised then :at::timestamptz end)
                on conflict (account_id, client_id) do update
               set emergencies = excluded.emergencies
                 , changes = excluded.changes
                 , percent = excluded.percent
                 , days = excluded.days
                 , fewest = excluded.fewest
                 , since = excluded.since
                 , counted_at = excluded.counted_at
                 , raised_at = case when :raised then coalesce(emergency_share.raised_at, excluded.raised_at) end
            returning coalesce(raised_at = counted_at, false)
            """)
        .param("account", account.value())
        .param("client", counted.client().value())
        .param("emergencies", counted.share().part())
        .param("changes", counted.share().whole())
        .param("percent", counted.flag().percent())
        .param("days", counted.flag().days())
        .param("fewest", counted.flag().fewest())
        .param("since", counted.since().atOffset(ZoneOffset.UTC))
        .param("at", counted.counted().atOffset(ZoneOffset.UTC))
        .param("raised", counted.raised())
        .query(Boolean.class)
        .single();
  }

  /** Of all clients that the tenant sees. */
  List<EmergencyShare> list() {
    return jdbc.sql(
            """
            select client_id, emergencies, changes, percent, days, fewest, since, counted_at
              from insight.emergency_share
             where account_id = tenancy.account()
            """)
        .query((rs, _) -> share(rs))
        .list();
  }

  private static EmergencyShare share(ResultSet rs) throws SQLException {
    return new EmergencyShare(
        new ClientId(rs.getObject("client_id", UUID.class)),
        new Share(rs.getInt("emergencies"), rs.getInt("changes")),
        new Flag(rs.getInt("percent"), rs.getInt("days"), rs.getInt("fewest")),
        rs.getObject("since", OffsetDateTime.class).toInstant(),
        rs.getObject("counted_at", OffsetDateTime.class).toInstant());
  }
}
