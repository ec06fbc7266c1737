package io.tidegate.access;

import io.tidegate.kernel.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttemptStore {
  private final JdbcClient jdbc;

  AttemptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Tries count(String key, Instant at, Duration span) {
    return jdbc.sql(
            """
            select tries, began_at
              from access.count_attempt(:hash, :at, make_interval(secs => :seconds))
            """)
        .param("hash", Sha256.of(key).bytes())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("seconds", span.toSeconds())
        .query((rs, _) ->
            new Tries(
                rs.getInt("tries"), rs.getObject("began_at", OffsetDateTime.class).toInstant()))
        .single();
  }

  void forget(String key, Instant at) {
    jdbc.sql("select access.forget_attempts(:hash, :at)")
        .param("hash", Sha256.of(key).bytes())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((_, _) -> true)
        .list();
  }

  /** How many tries there were since the first of them. */
  record Tries(int number, Instant since) {}
}
