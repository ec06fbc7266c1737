package io.tidegate.access;

import io.tidegate.api.ApiScope;
import io.tidegate.api.Caller;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApiTokenStore {
  private final JdbcClient jdbc;

  ApiTokenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor owner, ApiToken token, Token secret) {
    jdbc.sql(
            """
            insert into access.token
                   (id, account_id, person_id, client_id, name, ending, token_hash, scopes, created_at, expires_at)
            values (:id, :account, :person, :client, :name, :ending, :hash, :scopes, :made, :expires)
            """)
        .param("id", token.id().value())
        .param("account", owner.account().value())
        .param("person", owner.person().value())
        .param("client", token.client() == null ? null : token.client().value())
        .param("name", token.name())
        .param("ending", token.ending())
        .param("hash", secret.hash())
        .param(
            "scopes", token.scopes().stream().map(ApiScope::slug).sorted().toArray(String[]::new))
        .param("made", token.made().atOffset(ZoneOffset.UTC))
        .param("expires", token.expires().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<ApiToken> open(PersonId person, Instant at) {
    return jdbc.sql(
            """
            select id, name, ending, scopes, client_id, created_at, expires_at, last_seen_at, address
              from access.token
             where person_id = :person
               and revoked_at is null
               and expires_at > :at
             order by created_at desc, id desc
            """)
        .param("person", person.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((rs, _) ->
            new ApiToken(
                new ApiTokenId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("ending"),
                scopes(rs),
                client(rs, "client_id"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("expires_at", OffsetDateTime.class).toInstant(),
                moment(rs, "last_seen_at"),
                rs.getString("address")))
        .list();
  }

  boolean exists(PersonId person, ApiTokenId id) {
    return jdbc.sql("select count(*) from access.token where id = :id and person_id = :person")
            .param("id", id.value())
            .param("person", person.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Whether it was good until now. */
  boolean revoke(PersonId person, ApiTokenId id, Instant at) {
    return jdbc.sql(
                """
                update access.token
                   set revoked_at = :at
                 where id = :id
                   and person_id = :person
                   and revoked_at is null
                """)
            .param("id", id.value())
            .param("person", person.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void seen(ApiTokenId id, String address, Instant at) {
    jdbc.sql(
            """
            update access.token
               set last_seen_at = greatest(last_seen_at, :at)
                 , address = :address
             where id = :id
            """)
        .param("id", id.value())
        .param("address", address)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Found> bySecret(Token secret, Instant at) {
    return jdbc.sql(
            """
            select id, account_id, person_id, confined_to, client_id, person, grants
                 , name, scopes, expires_at, last_seen_at
              from access.api_token_by_hash(:hash, :at)
            """)
        .param("hash", secret.hash())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(ApiTokenStore::toFound)
        .optional();
  }

  private static Found toFound(ResultSet rs, int rowNumber) throws SQLException {
    ClientId client = client(rs, "client_id");
    Actor actor =
        new Actor(
            new AccountId(rs.getObject("account_id", UUID.class)),
            new PersonId(rs.getObject("person_id", UUID.class)),
            rs.getString("person"),
            TokenPolicy.narrowed(
                HeldGrants.of((String[]) rs.getArray("grants").getArray()), client),
            client(rs, "confined_to"),
            "api");
    Caller caller =
        new Caller(
            rs.getObject("id", UUID.class),
            rs.getString("name"),
            scopes(rs),
            client,
            rs.getObject("expires_at", OffsetDateTime.class).toInstant(),
            actor);
    return new Found(caller, moment(rs, "last_seen_at"));
  }

  /** A scope that is no longer known opens nothing. */
  private static Set<ApiScope> scopes(ResultSet rs) throws SQLException {
    return Stream.of((String[]) rs.getArray("scopes").getArray())
        .flatMap(slug -> ApiScope.of(slug).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable ClientId client(ResultSet rs, String column) throws SQLException {
    UUID client = rs.getObject(column, UUID.class);
    return client == null ? null : new ClientId(client);
  }

  private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
    OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /** A token that is good, before its account is entered. */
  record Found(Caller caller, @Nullable Instant lastSeen) {
    boolean seenBefore(Instant moment) {
      return lastSeen == null || lastSeen.isBefore(moment);
    }
  }
}
