package io.tidegate.access;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasswordStore {
  private final JdbcClient jdbc;

  PasswordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(AccountId account, PersonId person, String hash, Instant at) {
    jdbc.sql(
            """
            insert into access.password (person_id, account_id, hash, changed_at)
            values (:person, :account, :hash, :at)
            on conflict (person_id) do update
               set hash = excluded.hash
                 , changed_at = excluded.changed_at
            """)
        .param("person", person.value())
        .param("account", account.value())
        .param("hash", hash)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Kept> of(PersonId person) {
    return jdbc.sql("select hash, changed_at from access.password where person_id = :person")
        .param("person", person.value())
        .query((rs, _) ->
            new Kept(
                rs.getString("hash"), rs.getObject("changed_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  List<Credential> byEmail(String email) {
    return jdbc.sql(
            """
            select account_id, account_name, person_id, hash
              from access.credentials_by_email(:email)
            """)
        .param("email", email)
        .query((rs, _) ->
            new Credential(
                new AccountId(rs.getObject("account_id", UUID.class)),
                rs.getString("account_name"),
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("hash")))
        .list();
  }

  /** A password as it is kept. */
  record Kept(String hash, Instant changedAt) {}

  /** What somebody with this e-mail address must know to act in this account. */
  record Credential(AccountId account, String accountName, PersonId person, String hash) {}
}
