package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.ChangeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of what people were reminded because time passed; each is taken once. */
@Repository
class ChaseStore {
  private final JdbcClient jdbc;

  ChaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Emergencies that have begun and are not closed, and were not yet chased to the end. */
  List<ChangeId> begunEmergencies() {
    return jdbc.sql(
            """
            select c.id
              from change.change c
             where c.account_id = tenancy.account()
               and c.type = 'EMERGENCY'
               and c.state in ('IMPLEMENT', 'VALIDATE', 'REVIEW')
               and c.actual_start is not null
               and not exists (select from change.chased d
                                where d.change_id = c.id and d.what = 'documents-overdue')
             order by c.id
            """)
        .query((rs, _) -> new ChangeId(rs.getObject("id", UUID.class)))
        .list();
  }

  /** Whether nobody was reminded of this before. */
  boolean take(Change change, String what, Instant at) {
    return jdbc.sql(
                """
                insert into change.chased (account_id, client_id, change_id, what, at)
                values (:account, :client, :change, :what, :at)
                on conflict (change_id, what) do nothing
                """)
            .param("account", change.account().value())
            .param("client", change.client().value())
            .param("change", change.id().value())
            .param("what", what)
            .param("at", utc(at))
            .update()
        == 1;
  }
}
