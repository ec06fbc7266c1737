package io.tidegate.integration;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Entered.Act;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EventStore {
  private final JdbcClient jdbc;

  EventStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An act that is told as this. */
  record Note(Act act, EventType type) {}

  /** Notes that they happened, each if any webhook of the account wants to hear of it. */
  void note(AccountId account, List<Note> notes, Instant at) {
    jdbc.sql(
            """
            insert into integration.event
                   (id, account_id, client_id, type, deed, change_id, state_from, state_to, at)
            select n.id, :account, n.client, n.type, n.deed, n.change, n.was, n.became, :at
              from unnest(:ids::uuid[], :clients::uuid[], :types::text[], :deeds::text[], :changes::uuid[]
                        , :before::text[], :after::text[]) as n (id, client, type, deed, change, was, became)
             where integration.listens(n.type, n.client)
            """)
        .param("account", account.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", ids(notes, Act::id))
        .param("clients", ids(notes, act -> client(act.deed())))
        .param("types", notes.stream().map(note -> note.type().slug()).toArray(String[]::new))
        .param("deeds", texts(notes, Deed::name))
        .param("changes", ids(notes, act -> act.deed().subject()))
        .param("before", texts(notes, deed -> state(deed.before())))
        .param("after", texts(notes, deed -> state(deed.after())))
        .update();
  }

  private static @Nullable UUID client(Deed deed) {
    return deed.client() == null ? null : deed.client().value();
  }

  private static @Nullable String state(Map<String, ?> facts) {
    return facts.get("state") instanceof String state ? state : null;
  }

  private static @Nullable UUID[] ids(List<Note> notes, Function<Act, @Nullable UUID> fact) {
    return notes.stream().map(Note::act).map(fact).toArray(UUID[]::new);
  }

  private static @Nullable String[] texts(List<Note> notes, Function<Deed, @Nullable String> fact) {
    return notes.stream().map(Note::act).map(Act::deed).map(fact).toArray(String[]::new);
  }

  /** Writes one that is made for a single webhook, such as a test. */
  void insertRouted(AccountId account, UUID id, String type, String body, Instant at) {
    jdbc.sql(
            """
            insert into integration.event (id, account_id, type, deed, at, body, routed_at)
            values (:id, :account, :type, '', :at, :body, :at)
            """)
        .param("id", id)
        .param("account", account.value())
        .param("type", type)
        .param("body", body)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The oldest that no webhook was handed yet, for this transaction alone. */
  List<Noted> unrouted(int limit) {
    return jdbc.sql(
            """
            select id, client_id, type, deed, change_id, state_from, state_to, at
              from integration.event
             where account_id = tenancy.account()
               and routed_at is null
             order by id
             limit :limit
               for update skip locked
            """)
        .param("limit", limit)
        .query(EventStore::toNoted)
        .list();
  }

  void routed(UUID id, String subject, String body, Instant at) {
    jdbc.sql(
            """
            update integration.event
               set subject = :subject
                 , body = :body
                 , routed_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("subject", subject)
        .param("body", body)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Forgets what was in them; that they were, stays. */
  int forgetBodies(Instant before, int limit) {
    return jdbc.sql(
            """
            update integration.event
               set body = ''
             where id in (select id
                            from integration.event
                           where account_id = tenancy.account()
                             and body <> ''
                             and at < :before
                           order by at
                           limit :limit)
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .update();
  }

  String body(UUID id) {
    return jdbc.sql("select body from integration.event where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private static Noted toNoted(ResultSet rs, int rowNumber) throws SQLException {
    return new Noted(
        rs.getObject("id", UUID.class),
        new ClientId(rs.getObject("client_id", UUID.class)),
        EventType.of(rs.getString("type")).orElseThrow(),
        rs.getString("deed"),
        new ChangeId(rs.getObject("change_id", UUID.class)),
        rs.getString("state_from"),
        rs.getString("state_to"),
        rs.getObject("at", OffsetDateTime.class).toInstant());
  }

  /** An act that is to be told. */
  record Noted(
      UUID id,
      ClientId client,
      EventType type,
      String deed,
      ChangeId change,
      @Nullable String from,
      @Nullable String to,
      Instant at) {}
}
