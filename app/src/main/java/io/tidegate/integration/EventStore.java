package io.tidegate.integration;

import io.tidegate.audit.Entered;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EventStore {
  private final JdbcClient jdbc;

  EventStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that it happened, if any webhook of the account wants to hear of it. */
  void note(Entered entered, EventType type, ClientId client) {
    jdbc.sql(
            """
            insert into integration.event
                   (id, account_id, client_id, type, deed, change_id, state_from, state_to, at)
            select :id, :account, :client, :type, :deed, :change, :from, :to, :at
             where integration.listens(:type, :client)
            """)
        .param("id", entered.id())
        .param("account", entered.account().value())
        .param("client", client.value())
        .param("type", type.slug())
        .param("deed", entered.deed().name())
        .param("change", entered.deed().subject())
        .param("from", entered.deed().before().get("state"))
        .param("to", entered.deed().after().get("state"))
        .param("at", entered.at().atOffset(ZoneOffset.UTC))
        .update();
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
