package io.tidegate.mail;

import io.tidegate.kernel.AccountId;
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
class MailStore {
  private static final String SELECT = "select m.* from mail.message m ";

  private final JdbcClient jdbc;

  MailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the mail unless the same event was already mailed to that address. */
  void insert(AccountId account, StoredMail mail, String key) {
    // No conflict target: naming one would ask for the right to read, which a client's people lack.
    jdbc.sql(
            """
            insert into mail.message
                   (id, account_id, key, recipient_name, recipient_address, person_id, purpose, reference, secret
                  , subject, text, html, calendar, calendar_method, message_id, state, due_at, created_at, settled_at)
            values (:id, :account, :key, :name, :address, :person, :purpose, :reference, :secret
                  , :subject, :text, :html, :calendar, :method, :messageId, :state, :due, :created, :settled)
            on conflict do nothing
            """)
        .param("id", mail.id())
        .param("account", account.value())
        .param("key", key)
        .param("name", mail.recipientName())
        .param("address", mail.recipientAddress())
        .param("person", mail.person() == null ? null : mail.person().value())
        .param("purpose", mail.purpose())
        .param("reference", mail.reference())
        .param("secret", mail.secret())
        .param("subject", mail.subject())
        .param("text", mail.text())
        .param("html", mail.html())
        .param("calendar", mail.calendar() == null ? null : mail.calendar().text())
        .param("method", mail.calendar() == null ? null : mail.calendar().method())
        .param("messageId", mail.messageId())
        .param("state", mail.state().name())
        .param("due", utc(mail.dueAt()))
        .param("created", utc(mail.createdAt()))
        .param("settled", utc(mail.settledAt()))
        .update();
  }

  List<AccountId> accountsWithDue(Instant now) {
    return jdbc.sql("select mail.accounts_with_due(:now)")
        .param("now", utc(now))
        .query((rs, _) -> new AccountId(rs.getObject(1, UUID.class)))
        .list();
  }

  /** Takes one mail that is due; no other node sees it before the lease ends. */
  Optional<StoredMail> claim(Instant now, Instant leaseEnd) {
    return jdbc.sql(
            """
            with due as (
              select id
                from mail.message
               where account_id = tenancy.account()
                 and state = 'QUEUED'
                 and due_at <= :now
               order by due_at, id
               limit 1
                 for update skip locked
            )
            update mail.message m
               set state = 'SENDING'
                 , attempts = attempts + 1
                 , due_at = :lease
              from due
             where m.id = due.id
            returning m.*
            """)
        .param("now", utc(now))
        .param("lease", utc(leaseEnd))
        .query(MailStore::toMail)
        .optional();
  }

  /** What a node left behind that stopped while sending. */
  int doubtAbandoned(Instant now) {
    return jdbc.sql(
            """
            update mail.message
               set state = 'IN_DOUBT'
                 , due_at = null
                 , settled_at = :now
                 , last_error = 'The node that sent it stopped before the answer came.'
             where account_id = tenancy.account()
               and state = 'SENDING'
               and due_at <= :now
            """)
        .param("now", utc(now))
        .update();
  }

  /** Keeps what waits, because there is no server any more. */
  int keepQueued(Instant now) {
    return jdbc.sql(
            """
            update mail.message
               set state = 'KEPT'
                 , due_at = null
                 , settled_at = :now
             where account_id = tenancy.account()
               and state = 'QUEUED'
            """)
        .param("now", utc(now))
        .update();
  }

  /** Writes what came of this attempt; a later attempt is left alone. */
  int settle(StoredMail attempt, MailState state, @Nullable Instant due, String error, Instant at) {
    return jdbc.sql(
            """
            update mail.message
               set state = :state
                 , due_at = :due
                 , last_error = :error
                 , settled_at = case when :state = 'QUEUED' then null else :at::timestamptz end
                 , text = case when secret and :state = 'SENT' then '' else text end
                 , html = case when secret and :state = 'SENT' then '' else html end
             where id = :id
               and attempts = :attempts
               and state in ('SENDING', 'IN_DOUBT')
            """)
        .param("id", attempt.id())
        .param("attempts", attempt.attempts())
        .param("state", state.name())
        .param("due", utc(due))
        .param("error", error)
        .param("at", utc(at))
        .update();
  }

  /** Queues a settled mail anew; none when it is no longer in that state. */
  int queueAgain(UUID id, MailState seen, Instant now) {
    return jdbc.sql(
            """
            update mail.message
               set state = 'QUEUED'
                 , due_at = :now
                 , settled_at = null
             where id = :id
               and state = :seen
            """)
        .param("id", id)
        .param("seen", seen.name())
        .param("now", utc(now))
        .update();
  }

  Optional<StoredMail> find(UUID id) {
    return jdbc.sql(SELECT + "where m.id = :id")
        .param("id", id)
        .query(MailStore::toMail)
        .optional();
  }

  List<StoredMail> list(@Nullable MailState state, @Nullable String after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                 where m.account_id = tenancy.account()
                   and (:state::text is null or m.state = :state)
                   and (:after::uuid is null or m.id < :after::uuid)
                 order by m.id desc
                 limit :limit
                """)
        .param("state", state == null ? null : state.name())
        .param("after", after)
        .param("limit", limit)
        .query(MailStore::toMail)
        .list();
  }

  private static StoredMail toMail(ResultSet rs, int rowNumber) throws SQLException {
    UUID person = rs.getObject("person_id", UUID.class);
    return new StoredMail(
        rs.getObject("id", UUID.class),
        rs.getString("recipient_name"),
        rs.getString("recipient_address"),
        person == null ? null : new PersonId(person),
        rs.getString("purpose"),
        rs.getString("reference"),
        rs.getBoolean("secret"),
        rs.getString("subject"),
        rs.getString("text"),
        rs.getString("html"),
        calendar(rs),
        rs.getString("message_id"),
        MailState.valueOf(rs.getString("state")),
        rs.getInt("attempts"),
        moment(rs, "due_at"),
        rs.getString("last_error"),
        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
        moment(rs, "settled_at"));
  }

  private static @Nullable CalendarPart calendar(ResultSet rs) throws SQLException {
    String method = rs.getString("calendar_method");
    return method == null ? null : new CalendarPart(method, rs.getString("calendar"));
  }

  private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
    OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
