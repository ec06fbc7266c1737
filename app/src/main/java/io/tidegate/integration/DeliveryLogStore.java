package io.tidegate.integration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people read of deliveries. */
@Repository
class DeliveryLogStore {
  private static final String SELECT =
      """
      select d.id, d.webhook_id, d.event_id, e.type, e.subject, d.trial, d.state
           , d.attempts, d.due_at, a.status, coalesce(a.error, '') as error, d.created_at, d.settled_at
        from integration.delivery d
        join integration.event e on e.id = d.event_id
        left join integration.attempt a on a.delivery_id = d.id and a.number = d.attempts
       where d.account_id = tenancy.account()
         and d.webhook_id = :webhook
      """;

  private final JdbcClient jdbc;

  DeliveryLogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first; no states stand for all. */
  List<Delivery> list(
      WebhookId webhook, Collection<DeliveryState> states, @Nullable UUID after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                   and (cardinality(:states::text[]) = 0 or d.state = any (:states::text[]))
                   and (:after::uuid is null or d.id < :after)
                 order by d.id desc
                 limit :limit
                """)
        .param("webhook", webhook.value())
        .param("states", states.stream().map(Enum::name).toArray(String[]::new))
        .param("after", after)
        .param("limit", limit)
        .query(DeliveryLogStore::toDelivery)
        .list();
  }

  Optional<Delivery> find(WebhookId webhook, DeliveryId id) {
    return jdbc.sql(SELECT + " and d.id = :id")
        .param("webhook", webhook.value())
        .param("id", id.value())
        .query(DeliveryLogStore::toDelivery)
        .optional();
  }

  /** Newest first. */
  List<Attempt> attempts(DeliveryId id) {
    return jdbc.sql(
            """
            select number, begun_at, millis, status, answer, error
              from integration.attempt
             where delivery_id = :id
             order by number desc
            """)
        .param("id", id.value())
        .query((rs, _) ->
            new Attempt(
                rs.getInt("number"),
                rs.getObject("begun_at", OffsetDateTime.class).toInstant(),
                rs.getObject("millis", Integer.class),
                rs.getObject("status", Integer.class),
                rs.getString("answer"),
                rs.getString("error")))
        .list();
  }

  /** How many of a webhook's deliveries are in each state; each counted up to that many. */
  Map<DeliveryState, Integer> counts(WebhookId webhook, int most) {
    Map<DeliveryState, Integer> counts = new HashMap<>();
    for (DeliveryState state : DeliveryState.values()) {
      counts.put(state, count(webhook, state, most));
    }
    return counts;
  }

  private int count(WebhookId webhook, DeliveryState state, int most) {
    return jdbc.sql(
            """
            select count(*)
              from (select
                      from integration.delivery
                     where account_id = tenancy.account()
                       and webhook_id = :webhook
                       and state = :state
                     limit :most) few
            """)
        .param("webhook", webhook.value())
        .param("state", state.name())
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  private static Delivery toDelivery(ResultSet rs, int rowNumber) throws SQLException {
    return new Delivery(
        new DeliveryId(rs.getObject("id", UUID.class)),
        new WebhookId(rs.getObject("webhook_id", UUID.class)),
        rs.getObject("event_id", UUID.class),
        rs.getString("type"),
        rs.getString("subject"),
        rs.getBoolean("trial"),
        DeliveryState.valueOf(rs.getString("state")),
        rs.getInt("attempts"),
        moment(rs, "due_at"),
        rs.getObject("status", Integer.class),
        rs.getString("error"),
        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
        moment(rs, "settled_at"));
  }

  private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
    OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
