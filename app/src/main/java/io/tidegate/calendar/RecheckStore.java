package io.tidegate.calendar;

import io.tidegate.kernel.AccountId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecheckStore {
  private final JdbcClient jdbc;

  RecheckStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Asks for all to be looked at; once more when some of them are being looked at already. */
  void ask(AccountId account, Instant now) {
    jdbc.sql(
            """
            insert into calendar.recheck as r (account_id, asked_at, again)
            values (:account, :now, false)
            on conflict (account_id) do update
               set again = r.reached is not null
            """)
        .param("account", account.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Recheck> find(AccountId account) {
    return jdbc.sql(
            """
            select r.reached, r.again
              from calendar.recheck r
             where r.account_id = :account
            """)
        .param("account", account.value())
        .query((rs, _) -> new Recheck(rs.getString("reached"), rs.getBoolean("again")))
        .optional();
  }

  void update(AccountId account, Recheck recheck) {
    jdbc.sql(
            """
            update calendar.recheck
               set reached = :reached::text
                 , again = :again
             where account_id = :account
            """)
        .param("account", account.value())
        .param("reached", recheck.reached())
        .param("again", recheck.again())
        .update();
  }

  void delete(AccountId account) {
    jdbc.sql("delete from calendar.recheck where account_id = :account")
        .param("account", account.value())
        .update();
  }

  /**
   * How far it has come.
   *
   * @param reached the cursor of the last change looked at; null before the first
   * @param again whether something moved after some had been looked at
   */
  record Recheck(@Nullable String reached, boolean again) {}
}
