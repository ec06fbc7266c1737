package io.tidegate.calendar;

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
class FeedStore {
  private static final String SELECT =
      """
      select id, person_id, client_id, reach, name, made_at, renewed_at, last_seen_at, last_program
           , content_hash, content_at
        from calendar.feed
       where account_id = tenancy.account()
         and revoked_at is null
      """;

  private final JdbcClient jdbc;

  FeedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A feed before its account is entered. */
  record Found(FeedId id, AccountId account, PersonId person) {}

  /** What a feed last handed out, by its hash in hexadecimal letters, and since when. */
  record Content(@Nullable String hash, @Nullable Instant at) {}

  void insert(Actor actor, Feed feed, FeedKey key) {
    jdbc.sql(
            """
            insert into calendar.feed
                   (id, account_id, person_id, client_id, reach, name, key_hash, made_at, renewed_at)
            values (:id, :account, :person, :client::uuid, :reach, :name, :hash, :at, :at)
            """)
        .param("id", feed.id().value())
        .param("account", actor.account().value())
        .param("person", feed.person().value())
        .param("client", feed.client() == null ? null : feed.client().value())
        .param("reach", feed.reach().name())
        .param("name", feed.name())
        .param("hash", key.hash())
        .param("at", utc(feed.madeAt()))
        .update();
  }

  /** The newest first. */
  List<Feed> of(PersonId person) {
    return jdbc.sql(SELECT + " and person_id = :person order by id desc")
        .param("person", person.value())
        .query((rs, _) -> feed(rs))
        .list();
  }

  Optional<Feed> find(FeedId id) {
    return jdbc.sql(SELECT + " and id = :id")
        .param("id", id.value())
        .query((rs, _) -> feed(rs))
        .optional();
  }

  Content content(FeedId id) {
    return jdbc.sql(SELECT + " and id = :id")
        .param("id", id.value())
        .query((rs, _) -> new Content(rs.getString("content_hash"), moment(rs, "content_at")))
        .single();
  }

  /** Whether it was good until now; its former address is good for nothing from now on. */
  boolean renew(FeedId id, FeedKey key, Instant at) {
    return jdbc.sql(
                """
                update calendar.feed
                   set key_hash = :hash
                     , renewed_at = :at
                     , last_seen_at = null
                     , last_program = ''
                 where id = :id
                   and revoked_at is null
                """)
            .param("id", id.value())
            .param("hash", key.hash())
            .param("at", utc(at))
            .update()
        == 1;
  }

  boolean revoke(FeedId id, Instant at) {
    return jdbc.sql(
                """
                update calendar.feed
                   set revoked_at = :at
                 where id = :id
                   and revoked_at is null
                """)
            .param("id", id.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  void seen(FeedId id, String program, Instant at) {
    jdbc.sql(
            """
            update calendar.feed
               set last_seen_at = greatest(last_seen_at, :at)
                 , last_program = :program
             where id = :id
            """)
        .param("id", id.value())
        .param("program", program)
        .param("at", utc(at))
        .update();
  }

  void handed(FeedId id, String hash, Instant at) {
    jdbc.sql(
            """
            update calendar.feed
               set content_hash = :hash
                 , content_at = :at
             where id = :id
            """)
        .param("id", id.value())
        .param("hash", hash)
        .param("at", utc(at))
        .update();
  }

  /** Needs no tenant. */
  Optional<Found> byKey(FeedKey key) {
    return jdbc.sql("select id, account_id, person_id from calendar.feed_by_key(:hash)")
        .param("hash", key.hash())
        .query((rs, _) ->
            new Found(
                new FeedId(rs.getObject("id", UUID.class)),
                new AccountId(rs.getObject("account_id", UUID.class)),
                new PersonId(rs.getObject("person_id", UUID.class))))
        .optional();
  }

  private static Feed feed(ResultSet rs) throws SQLException {
    UUID client = rs.getObject("client_id", UUID.class);
    return new Feed(
        new FeedId(rs.getObject("id", UUID.class)),
        new PersonId(rs.getObject("person_id", UUID.class)),
        FeedReach.valueOf(rs.getString("reach")),
        client == null ? null : new ClientId(client),
        rs.getString("name"),
        rs.getObject("made_at", OffsetDateTime.class).toInstant(),
        rs.getObject("renewed_at", OffsetDateTime.class).toInstant(),
        moment(rs, "last_seen_at"),
        rs.getString("last_program"));
  }

  private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
    OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
