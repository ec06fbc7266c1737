package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** States, types and outcomes stand in the SQL, so that the partial indexes serve it. */
@Repository
class AftermathStore {
  private final JdbcClient jdbc;

  AftermathStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ChangeId> emergencies(Instant since, int most) {
    return ids(
        """
        select c.id
          from change.change c
         where c.account_id = tenancy.account()
           and c.type = 'EMERGENCY'
           and c.state in ('IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED')
           and c.state_since > :since
           and c.source is null
         order by c.state_since desc
         limit :most
        """,
        since,
        most);
  }

  List<ChangeId> mishaps(Instant since, int most) {
    return ids(
        """
        select c.id
          from change.change c
         where c.account_id = tenancy.account()
           and c.outcome in ('FAILED', 'ROLLED_BACK_FULLY', 'ROLLED_BACK_PARTIALLY')
           and c.state in ('REVIEW', 'CLOSED')
           and c.state_since > :since
           and c.source is null
         order by c.state_since desc
         limit :most
        """,
        since,
        most);
  }

  private List<ChangeId> ids(String sql, Instant since, int most) {
    return jdbc.sql(sql)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((rs, _) -> new ChangeId(rs.getObject("id", UUID.class)))
        .list();
  }
}
