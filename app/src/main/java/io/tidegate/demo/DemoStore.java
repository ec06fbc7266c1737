package io.tidegate.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DemoStore {
  private static final long LOCK = 7_135_002_019_771L;

  private final JdbcClient jdbc;

  DemoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the end of the transaction, no other node passes here. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(:key)")
        .param("key", LOCK)
        .query((_, _) -> true)
        .single();
  }

  /**
   * Lets this transaction's commit not wait for the disk. What a power cut takes of a story is told
   * again; what people write always waits.
   */
  void hurry() {
    jdbc.sql("select set_config('synchronous_commit', 'off', true)").query((_, _) -> true).single();
  }
}
