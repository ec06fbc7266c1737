package io.tidegate.testkit;

import io.tidegate.kernel.AccountId;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Waits for what happens on other threads. It looks at once and then often, since most of it has
 * happened already, and hundreds of tests ask.
 */
public final class Patience {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration OFTEN = Duration.ofMillis(5);

  private Patience() {}

  /** Waits for this, half a minute at most. */
  public static ConditionFactory await(String what) {
    return await().alias(what);
  }

  /** Waits half a minute at most. */
  public static ConditionFactory await() {
    return Awaitility.await().atMost(LONGEST).pollDelay(Duration.ZERO).pollInterval(OFTEN);
  }

  /** Waits until every listener of this account has done its work. */
  public static void listenersAtRest(JdbcClient jdbc, AccountId account) {
    await("listeners at rest").until(() -> unheard(jdbc, account) == 0);
  }

  private static long unheard(JdbcClient jdbc, AccountId account) {
    return jdbc.sql(
            """
            select count(*)
              from events.event_publication
             where account_id = ?
               and completion_date is null
            """)
        .param(account.value())
        .query(Long.class)
        .single();
  }
}
