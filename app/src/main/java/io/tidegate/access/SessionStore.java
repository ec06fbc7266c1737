package io.tidegate.access;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {
  private final JdbcClient jdbc;

  SessionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<OpenSession> byToken(Token token, Instant at, Instant seenAfter) {
    return jdbc.sql(
            """
            select id, account_id, person_id, client_id, name, grants, last_seen_at
              from access.session_by_token(:hash, :at, :seen_after)
            """)
        .param("hash", token.hash())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("seen_after", seenAfter.atOffset(ZoneOffset.UTC))
        .query(SessionStore::toOpenSession)
        .optional();
  }

  void insert(
      SessionId id, Actor actor, Token token, Visitor visitor, Instant at, Instant expires) {
    jdbc.sql(
            """
            insert into access.session
                   (id, account_id, person_id, token_hash, created_at, last_seen_at, expires_at, address, user_agent)
            values (:id, :account, :person, :hash, :at, :at, :expires, :address, :user_agent)
            """)
        .param("id", id.value())
        .param("account", actor.account().value())
        .param("person", actor.person().value())
        .param("hash", token.hash())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .param("address", visitor.address())
        .param("user_agent", visitor.userAgent())
        .update();
  }

  void seen(SessionId id, String address, Instant at) {
    jdbc.sql(
            """
            update access.session
               set last_seen_at = greatest(last_seen_at, :at)
                 , address = :address
             where id = :id
            """)
        .param("id", id.value())
        .param("address", address)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The ids of those that were open until now. */
  List<SessionId> revoke(
      PersonId person, @Nullable SessionId only, @Nullable SessionId except, Instant at) {
    return jdbc.sql(
            """
            update access.session
               set revoked_at = :at
             where person_id = :person
               and revoked_at is null
               and (:only::uuid is null or id = :only::uuid)
               and id is distinct from :except::uuid
            returning id
            """)
        .param("person", person.value())
        .param("only", only == null ? null : only.value())
        .param("except", except == null ? null : except.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((rs, _) -> new SessionId(rs.getObject("id", UUID.class)))
        .list();
  }

  List<SignedInAt> open(PersonId person, Instant at, Instant seenAfter) {
    return jdbc.sql(
            """
            select id, created_at, last_seen_at, address, user_agent
              from access.session
             where person_id = :person
               and revoked_at is null
               and expires_at > :at
               and last_seen_at > :seen_after
             order by last_seen_at desc, id
            """)
        .param("person", person.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("seen_after", seenAfter.atOffset(ZoneOffset.UTC))
        .query((rs, _) ->
            new SignedInAt(
                new SessionId(rs.getObject("id", UUID.class)),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                new Visitor(rs.getString("address"), rs.getString("user_agent"))))
        .list();
  }

  private static OpenSession toOpenSession(ResultSet rs, int rowNumber) throws SQLException {
    UUID client = rs.getObject("client_id", UUID.class);
    Actor actor =
        new Actor(
            new AccountId(rs.getObject("account_id", UUID.class)),
            new PersonId(rs.getObject("person_id", UUID.class)),
            rs.getString("name"),
            HeldGrants.of((String[]) rs.getArray("grants").getArray()),
            client == null ? null : new ClientId(client),
            "web");
    return new OpenSession(
        new SessionId(rs.getObject("id", UUID.class)),
        actor,
        rs.getObject("last_seen_at", OffsetDateTime.class).toInstant());
  }
}
