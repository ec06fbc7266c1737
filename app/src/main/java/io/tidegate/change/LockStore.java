package io.tidegate.change;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LockStore {
  private final JdbcClient jdbc;

  LockStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One after the other, in the order in which they are given. */
  void take(AccountId account, List<ClientId> clients) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended(ordered.name, 0))
              from (select name
                      from unnest(:names::text[]) with ordinality as one (name, place)
                     order by place
                    offset 0) ordered
            """)
        .param(
            "names",
            clients.stream()
                .map(client -> "client:" + account + ":" + client)
                .toArray(String[]::new))
        .query(rs -> {});
  }
}
