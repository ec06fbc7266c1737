package io.tidegate.access;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkStore {
  private final JdbcClient jdbc;

  LinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID id, Issue issue, Token token, Instant at) {
    jdbc.sql(
            """
            insert into access.link
                   (id, account_id, person_id, purpose, subject, token_hash, created_at, expires_at)
            values (:id, :account, :person, :purpose, :subject, :hash, :at, :expires)
            """)
        .param("id", id)
        .param("account", issue.account().value())
        .param("person", issue.person().value())
        .param("purpose", issue.purpose())
        .param("subject", issue.subject())
        .param("hash", token.hash())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("expires", issue.expires().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Found> byToken(Token token, String purpose, Instant at) {
    return jdbc.sql(
            """
            select id, account_id, person_id, client_id, subject, expires_at
              from access.link_by_token(:hash, :purpose, :at)
            """)
        .param("hash", token.hash())
        .param("purpose", purpose)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(LinkStore::toFound)
        .optional();
  }

  /** What was once issued under the token, be it good, used or too old. */
  Optional<Issued> issuedByToken(Token token, String purpose) {
    return jdbc.sql(
            """
            select account_id, client_id, subject
              from access.issued_link_by_token(:hash, :purpose)
            """)
        .param("hash", token.hash())
        .param("purpose", purpose)
        .query(LinkStore::toIssued)
        .optional();
  }

  /** Whether it was good until now: of two who redeem at once, one. */
  boolean redeem(UUID id, Instant at) {
    return jdbc.sql(
                """
                update access.link
                   set redeemed_at = :at
                 where id = :id
                   and redeemed_at is null
                   and expires_at > :at
                """)
            .param("id", id)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void withdraw(PersonId person, String purpose, @Nullable UUID subject, Instant at) {
    jdbc.sql(
            """
            update access.link
               set redeemed_at = :at
             where person_id = :person
               and purpose = :purpose
               and subject is not distinct from :subject::uuid
               and redeemed_at is null
            """)
        .param("person", person.value())
        .param("purpose", purpose)
        .param("subject", subject)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Instant> openUntil(PersonId person, String purpose, Instant at) {
    return jdbc.sql(
            """
            select expires_at
              from access.link
             where person_id = :person
               and purpose = :purpose
               and redeemed_at is null
               and expires_at > :at
             order by expires_at desc
             limit 1
            """)
        .param("person", person.value())
        .param("purpose", purpose)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((rs, _) -> rs.getObject("expires_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  private static Issued toIssued(ResultSet rs, int rowNumber) throws SQLException {
    return new Issued(
        new AccountId(rs.getObject("account_id", UUID.class)),
        client(rs),
        rs.getObject("subject", UUID.class));
  }

  private static Found toFound(ResultSet rs, int rowNumber) throws SQLException {
    return new Found(
        rs.getObject("id", UUID.class),
        new AccountId(rs.getObject("account_id", UUID.class)),
        new PersonId(rs.getObject("person_id", UUID.class)),
        client(rs),
        rs.getObject("subject", UUID.class),
        rs.getObject("expires_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable ClientId client(ResultSet rs) throws SQLException {
    UUID client = rs.getObject("client_id", UUID.class);
    return client == null ? null : new ClientId(client);
  }

  /** A link to be made. */
  record Issue(
      AccountId account,
      PersonId person,
      String purpose,
      @Nullable UUID subject,
      Instant expires) {}

  /** What a link is or was about, and within whose account. */
  record Issued(AccountId account, @Nullable ClientId client, @Nullable UUID subject) {}

  /** A link that is good, before its account is entered. */
  record Found(
      UUID id,
      AccountId account,
      PersonId person,
      @Nullable ClientId client,
      @Nullable UUID subject,
      Instant expires) {}
}
