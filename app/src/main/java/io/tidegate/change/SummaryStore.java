package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which month each client was told the summary. */
@Repository
class SummaryStore {
  private final JdbcClient jdbc;

  SummaryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The clients that were told of the month. */
  Set<ClientId> told(YearMonth month) {
    return new HashSet<>(
        jdbc.sql(
                """
                select client_id
                  from change.summary
                 where account_id = tenancy.account()
                   and month = :month
                """)
            .param("month", month.atDay(1))
            .query((rs, _) -> new ClientId(rs.getObject("client_id", UUID.class)))
            .list());
  }

  /** Whether nobody told the client of the month before. */
  boolean take(AccountId account, ClientId client, YearMonth month, Instant at) {
    LocalDate first = month.atDay(1);
    return jdbc.sql(
                """
                insert into change.summary (account_id, client_id, month, at)
                values (:account, :client, :month, :at)
                    on conflict do nothing
                """)
            .param("account", account.value())
            .param("client", client.value())
            .param("month", first)
            .param("at", utc(at))
            .update()
        == 1;
  }
}
