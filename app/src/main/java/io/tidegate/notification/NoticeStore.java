package io.tidegate.notification;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeStore {
  private static final String SELECT =
      """
      select id, subject, kind, about, title, text, href, at, read_at is not null as read
        from notification.notice
       where account_id = tenancy.account()
         and person_id = :person
      """;

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it is new to the person. */
  boolean insert(UUID id, AccountId account, NewNotice notice, InstantSource clock) {
    return jdbc.sql(
                """
                insert into notification.notice
                       (id, account_id, client_id, person_id, key, room, subject, kind, about, title, text, href, at)
                values (:id, :account, :client, :person, :key, :room, :subject, :kind, :about, :title, :text, :href, :at)
                    on conflict on constraint an_event_is_told_once_per_person do nothing
                """)
            .param("id", id)
            .param("account", account.value())
            .param("client", notice.client() == null ? null : notice.client().value(), Types.OTHER)
            .param("person", notice.person().value())
            .param("key", notice.key())
            .param("room", notice.subject().room())
            .param("subject", notice.subject().id())
            .param("kind", notice.kind())
            .param("about", notice.subject().name())
            .param("title", notice.title())
            .param("text", notice.text())
            .param("href", notice.href())
            .param("at", utc(clock.instant()))
            .update()
        == 1;
  }

  /** What is about no client is not for a token that is for one alone. */
  private static String select() {
    return SELECT + Tenancy.narrowing("client_id");
  }

  int unread(PersonId person, int most) {
    return jdbc.sql(
            """
            select count(*)
              from (select 1
                      from notification.notice
                     where account_id = tenancy.account()
                       and person_id = :person
                       and read_at is null
                       %s
                     limit :most) unread
            """
                .formatted(Tenancy.narrowing("client_id")))
        .param("person", person.value())
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  Optional<Notice> find(PersonId person, UUID id) {
    return jdbc.sql(select() + " and id = :id")
        .param("person", person.value())
        .param("id", id)
        .query(NoticeStore::toNotice)
        .optional();
  }

  List<Notice> list(PersonId person, boolean unread, @Nullable UUID after, int limit) {
    return jdbc.sql(
            select()
                + (unread ? " and read_at is null" : "")
                + (after == null ? "" : " and id < :after")
                + " order by id desc limit :limit")
        .param("person", person.value())
        .param("after", after, Types.OTHER)
        .param("limit", limit)
        .query(NoticeStore::toNotice)
        .list();
  }

  /** Marks the notice and those about the same thing from the given moment up to it. */
  void read(PersonId person, Notice notice, Instant from, Instant now) {
    jdbc.sql(
            """
            update notification.notice
               set read_at = :now
             where account_id = tenancy.account()
               and person_id = :person
               and subject = :subject
               and at between :from and :to
               and id <= :id
               and read_at is null
            """)
        .param("now", utc(now))
        .param("person", person.value())
        .param("subject", notice.subject())
        .param("from", utc(from))
        .param("to", utc(notice.at()))
        .param("id", notice.id())
        .update();
  }

  void unreadAgain(PersonId person, UUID id) {
    jdbc.sql(
            """
            update notification.notice
               set read_at = null
             where account_id = tenancy.account()
               and person_id = :person
               and id = :id
            """)
        .param("person", person.value())
        .param("id", id)
        .update();
  }

  int readUpTo(PersonId person, UUID newest, Instant now) {
    return jdbc.sql(
            """
            update notification.notice
               set read_at = :now
             where account_id = tenancy.account()
               and person_id = :person
               and id <= :newest
               and read_at is null
            """)
        .param("now", utc(now))
        .param("person", person.value())
        .param("newest", newest)
        .update();
  }

  private static Notice toNotice(ResultSet rs, int rowNumber) throws SQLException {
    return new Notice(
        rs.getObject("id", UUID.class),
        rs.getObject("subject", UUID.class),
        rs.getString("kind"),
        rs.getString("about"),
        rs.getString("title"),
        rs.getString("text"),
        rs.getString("href"),
        rs.getObject("at", OffsetDateTime.class).toInstant(),
        rs.getBoolean("read"));
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
