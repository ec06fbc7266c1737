package io.tidegate.directory;

import io.tidegate.kernel.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {
  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Account account, Instant at) {
    jdbc.sql(
            """
            insert into directory.account (id, name, kind, time_zone, created_at)
            values (:id, :name, :kind, :zone, :at)
            """)
        .param("id", account.id().value())
        .param("name", account.name())
        .param("kind", account.kind().name())
        .param("zone", account.zone().getId())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Account> find(AccountId id) {
    return jdbc.sql(
            """
            select id, kind, name, time_zone, solo_mode, version
              from directory.account
             where id = :id
            """)
        .param("id", id.value())
        .query(AccountStore::toAccount)
        .optional();
  }

  /** Holds the account's row until the transaction ends, so that checks across rows stay true. */
  void lock(AccountId id) {
    jdbc.sql("select id from directory.account where id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .optional();
  }

  int update(Account account) {
    return jdbc.sql(
            """
            update directory.account
               set name = :name
                 , time_zone = :zone
                 , solo_mode = :solo
                 , version = version + 1
             where id = :id
               and version = :version
            """)
        .param("id", account.id().value())
        .param("name", account.name())
        .param("zone", account.zone().getId())
        .param("solo", account.solo())
        .param("version", account.version())
        .update();
  }

  List<AccountId> forSweep() {
    return jdbc.sql("select id from directory.accounts_for_sweep() as account (id)")
        .query((rs, _) -> new AccountId(rs.getObject("id", UUID.class)))
        .list();
  }

  private static Account toAccount(ResultSet rs, int rowNumber) throws SQLException {
    return new Account(
        new AccountId(rs.getObject("id", UUID.class)),
        Account.Kind.valueOf(rs.getString("kind")),
        rs.getString("name"),
        ZoneId.of(rs.getString("time_zone")),
        rs.getBoolean("solo_mode"),
        rs.getLong("version"));
  }
}
