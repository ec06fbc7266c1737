package io.tidegate.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SetUpStore {
  private final JdbcClient jdbc;

  SetUpStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets one set-up at a time past, on whichever node, until its transaction ends. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('tidegate set-up', 0))")
        .query((_, _) -> true)
        .list();
  }
}
