package io.tidegate.change;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LockStore {
  private final JdbcClient jdbc;

  LockStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void take(AccountId account, ClientId client) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", "client:" + account + ":" + client)
        .query(rs -> {});
  }
}
