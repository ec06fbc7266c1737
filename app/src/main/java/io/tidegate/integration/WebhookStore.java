package io.tidegate.integration;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import java.sql.Array;
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
class WebhookStore {
  private static final String SELECT =
      """
      select w.id, w.name, w.endpoint, w.event_types, w.clients, w.state, w.paused_for, w.paused_at
           , w.failing_since, w.former_until, w.created_at, w.version
        from integration.webhook w
       where w.account_id = tenancy.account()
      """;

  private final JdbcClient jdbc;

  WebhookStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, Webhook webhook, byte[] secret) {
    jdbc.sql(
            """
            insert into integration.webhook
                   (id, account_id, name, endpoint, event_types, clients, state, secret, created_at, version)
            values (:id, :account, :name, :endpoint, :types, :clients, 'ACTIVE', :secret, :created, 1)
            """)
        .param("id", webhook.id().value())
        .param("account", account.value())
        .param("name", webhook.facts().name())
        .param("endpoint", webhook.facts().endpoint())
        .param("types", types(webhook.facts()))
        .param("clients", clients(webhook.facts()))
        .param("secret", secret)
        .param("created", utc(webhook.createdAt()))
        .update();
  }

  /** Those that are not archived first, each by its name. */
  List<Webhook> list(int limit) {
    return jdbc.sql(SELECT + " order by w.state = 'ARCHIVED', lower(w.name), w.id limit :limit")
        .param("limit", limit)
        .query(WebhookStore::toWebhook)
        .list();
  }

  List<Webhook> page(@Nullable UUID after, int limit) {
    return jdbc.sql(
            SELECT + " and (:after::uuid is null or w.id > :after) order by w.id limit :limit")
        .param("after", after)
        .param("limit", limit)
        .query(WebhookStore::toWebhook)
        .list();
  }

  /** Those that may have to be told something. */
  List<Webhook> listening() {
    return jdbc.sql(SELECT + " and w.state <> 'ARCHIVED' order by w.id")
        .query(WebhookStore::toWebhook)
        .list();
  }

  Optional<Webhook> find(WebhookId id) {
    return jdbc.sql(SELECT + " and w.id = :id")
        .param("id", id.value())
        .query(WebhookStore::toWebhook)
        .optional();
  }

  /** The same, locked until the transaction ends. */
  Optional<Webhook> lock(WebhookId id) {
    return jdbc.sql(SELECT + " and w.id = :id for update")
        .param("id", id.value())
        .query(WebhookStore::toWebhook)
        .optional();
  }

  int edit(WebhookId id, WebhookFacts facts) {
    return jdbc.sql(
            """
            update integration.webhook
               set name = :name
                 , endpoint = :endpoint
                 , event_types = :types
                 , clients = :clients
                 , version = version + 1
             where id = :id
            """)
        .param("id", id.value())
        .param("name", facts.name())
        .param("endpoint", facts.endpoint())
        .param("types", types(facts))
        .param("clients", clients(facts))
        .update();
  }

  int setState(
      WebhookId id, Webhook.State state, Webhook.@Nullable Pause why, @Nullable Instant since) {
    return jdbc.sql(
            """
            update integration.webhook
               set state = :state
                 , paused_for = :why
                 , paused_at = :since
                 , failing_since = case when :state = 'ACTIVE' then null else failing_since end
                 , quiet_until = null
                 , version = version + 1
             where id = :id
            """)
        .param("id", id.value())
        .param("state", state.name())
        .param("why", why == null ? null : why.name())
        .param("since", utc(since))
        .update();
  }

  /** What an attempt says of the endpoint; no person wrote, so nobody's view becomes stale. */
  void note(WebhookId id, @Nullable Instant failingSince, @Nullable Instant quietUntil) {
    jdbc.sql(
            """
            update integration.webhook
               set failing_since = :failing
                 , quiet_until = :quiet
             where id = :id
            """)
        .param("id", id.value())
        .param("failing", utc(failingSince))
        .param("quiet", utc(quietUntil))
        .update();
  }

  /** Puts a fresh secret in the place of the one there is, which signs along until that moment. */
  void rotate(WebhookId id, byte[] secret, Instant until) {
    jdbc.sql(
            """
            update integration.webhook
               set former_secret = secret
                 , former_until = :until
                 , secret = :secret
                 , version = version + 1
             where id = :id
            """)
        .param("id", id.value())
        .param("secret", secret)
        .param("until", utc(until))
        .update();
  }

  /** Where it leads and what it signs with, the newest secret first. */
  Keyring keyring(WebhookId id, Instant at) {
    return jdbc.sql(
            """
            select endpoint, secret, case when former_until > :at then former_secret end as former
              from integration.webhook
             where id = :id
            """)
        .param("id", id.value())
        .param("at", utc(at))
        .query((rs, _) ->
            new Keyring(
                rs.getString("endpoint"),
                Stream.of(rs.getBytes("secret"), rs.getBytes("former"))
                    .filter(secret -> secret != null)
                    .toList()))
        .single();
  }

  private static Webhook toWebhook(ResultSet rs, int rowNumber) throws SQLException {
    String pause = rs.getString("paused_for");
    return new Webhook(
        new WebhookId(rs.getObject("id", UUID.class)),
        new WebhookFacts(
            rs.getString("name"), rs.getString("endpoint"), typesOf(rs), clientsOf(rs)),
        Webhook.State.valueOf(rs.getString("state")),
        pause == null ? null : Webhook.Pause.valueOf(pause),
        moment(rs, "paused_at"),
        moment(rs, "failing_since"),
        moment(rs, "former_until"),
        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
        rs.getLong("version"));
  }

  private static @Nullable Set<EventType> typesOf(ResultSet rs) throws SQLException {
    Array array = rs.getArray("event_types");
    return array == null
        ? null
        : Stream.of((String[]) array.getArray())
            .flatMap(slug -> EventType.of(slug).stream())
            .collect(Collectors.toSet());
  }

  private static @Nullable Set<ClientId> clientsOf(ResultSet rs) throws SQLException {
    Array array = rs.getArray("clients");
    return array == null
        ? null
        : Stream.of((UUID[]) array.getArray()).map(ClientId::new).collect(Collectors.toSet());
  }

  private static String @Nullable [] types(WebhookFacts facts) {
    return facts.types() == null
        ? null
        : facts.types().stream().map(EventType::slug).sorted().toArray(String[]::new);
  }

  private static UUID @Nullable [] clients(WebhookFacts facts) {
    return facts.clients() == null
        ? null
        : facts.clients().stream().map(ClientId::value).sorted().toArray(UUID[]::new);
  }

  private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
    OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  /** Where a webhook leads, and its sealed secrets. */
  record Keyring(String endpoint, List<byte[]> sealed) {}
}
