package io.tidegate.integration;

import io.tidegate.kernel.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sender's side of deliveries; what people read of them stands in {@link DeliveryLogStore}. */
@Repository
class DeliveryStore {
  private final JdbcClient jdbc;

  DeliveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<AccountId> accountsWithDue(Instant now) {
    return jdbc.sql("select integration.accounts_with_due(:now)")
        .param("now", utc(now))
        .query((rs, _) -> new AccountId(rs.getObject(1, UUID.class)))
        .list();
  }

  /** Hands an event to a webhook, unless it was before. Missed ones are settled at once. */
  void insert(
      AccountId account,
      DeliveryId id,
      WebhookId webhook,
      UUID event,
      Router.Handing handing,
      Instant now) {
    boolean missed = handing.missed();
    jdbc.sql(
            """
            insert into integration.delivery
                   (id, account_id, webhook_id, event_id, trial, state, due_at, created_at, settled_at)
            values (:id, :account, :webhook, :event, :trial, :state, :due, :now, :settled)
            on conflict do nothing
            """)
        .param("id", id.value())
        .param("account", account.value())
        .param("webhook", webhook.value())
        .param("event", event)
        .param("trial", handing.trial())
        .param("state", missed ? "MISSED" : "QUEUED")
        .param("due", missed ? null : utc(now))
        .param("settled", missed ? utc(now) : null)
        .param("now", utc(now))
        .update();
  }

  /**
   * Takes one that is due, of a webhook that has fewer under way than it may; no other node sees it
   * before the lease ends.
   */
  Optional<Claimed> claim(Instant now, Instant leaseEnd, int lanes) {
    oneAfterTheOther();
    Optional<Claimed> claimed =
        jdbc.sql(
                """
                with next as (
                  select due.id
                    from integration.webhook w
                   cross join lateral (
                         select d.id, d.due_at
                           from integration.delivery d
                          where d.webhook_id = w.id
                            and d.due_at <= :now
                            and (w.state = 'ACTIVE' or d.trial)
                            and (w.quiet_until is null or w.quiet_until <= :now or d.trial)
                          order by d.due_at, d.id
                          limit 1
                            for update skip locked) due
                   where w.account_id = tenancy.account()
                     and w.state <> 'ARCHIVED'
                     and (select count(*)
                            from integration.delivery busy
                           where busy.webhook_id = w.id
                             and busy.state = 'SENDING'
                             and busy.due_at > :now) < :lanes
                   order by due.due_at, due.id
                   limit 1
                )
                update integration.delivery d
                   set state = 'SENDING'
                     , attempts = d.attempts + 1
                     , tries = d.tries + 1
                     , first_at = coalesce(d.first_at, :now)
                     , due_at = :lease
                  from next
                  join integration.delivery n on n.id = next.id
                  join integration.event e on e.id = n.event_id
                 where d.id = next.id
                returning d.id, d.webhook_id, d.event_id, e.body, d.trial, d.attempts, d.tries, d.first_at
                """)
            .param("now", utc(now))
            .param("lease", utc(leaseEnd))
            .param("lanes", lanes)
            .query((rs, _) -> toClaimed(rs, now))
            .optional();
    claimed.ifPresent(this::begin);
    return claimed;
  }

  /**
   * Until the transaction ends. Two who count what is under way at the same moment would both find
   * a lane free.
   */
  private void oneAfterTheOther() {
    jdbc.sql(
            "select pg_advisory_xact_lock(hashtextextended('integration.claim:' ||"
                + " tenancy.account(), 0))")
        .query((rs, row) -> row)
        .list();
  }

  private void begin(Claimed claimed) {
    jdbc.sql(
            """
            insert into integration.attempt (delivery_id, number, account_id, begun_at)
            values (:delivery, :number, tenancy.account(), :begun)
            """)
        .param("delivery", claimed.id().value())
        .param("number", claimed.attempt())
        .param("begun", utc(claimed.begun()))
        .update();
  }

  /** Writes what the attempt came to. */
  void answered(Claimed claimed, Answer answer) {
    jdbc.sql(
            """
            update integration.attempt
               set millis = :millis
                 , status = :status
                 , answer = :answer
                 , error = :error
             where delivery_id = :delivery
               and number = :number
            """)
        .param("delivery", claimed.id().value())
        .param("number", claimed.attempt())
        .param("millis", (int) answer.took().toMillis())
        .param("status", answer.status())
        .param("answer", answer.text())
        .param("error", answer.complaint())
        .update();
  }

  /** Writes where the delivery stands after this attempt; a later attempt is left alone. */
  boolean settle(Claimed claimed, DeliveryState state, @Nullable Instant due, Instant now) {
    return jdbc.sql(
                """
                update integration.delivery
                   set state = :state
                     , due_at = :due
                     , settled_at = :settled
                 where id = :id
                   and attempts = :attempt
                   and state = 'SENDING'
                """)
            .param("id", claimed.id().value())
            .param("attempt", claimed.attempt())
            .param("state", state.name())
            .param("due", utc(due))
            .param("settled", state.settled() ? utc(now) : null)
            .update()
        == 1;
  }

  /** What waits for a webhook that is told nothing any more is missed. */
  int miss(WebhookId webhook, Instant now) {
    return jdbc.sql(
            """
            update integration.delivery
               set state = 'MISSED'
                 , due_at = null
                 , settled_at = :now
             where webhook_id = :webhook
               and state = 'QUEUED'
               and not trial
            """)
        .param("webhook", webhook.value())
        .param("now", utc(now))
        .update();
  }

  /** The same for what a node left behind that stopped while its webhook was being paused. */
  void missAbandoned(Instant now) {
    jdbc.sql(
            """
            update integration.delivery d
               set state = 'MISSED'
                 , due_at = null
                 , settled_at = :now
              from integration.webhook w
             where w.id = d.webhook_id
               and d.account_id = tenancy.account()
               and d.due_at <= :now
               and (w.state = 'ARCHIVED' or (w.state = 'PAUSED' and not d.trial))
            """)
        .param("now", utc(now))
        .update();
  }

  /** Queues one anew, with three days of its own; none when it is not settled. */
  int queueAgain(DeliveryId id, Instant now) {
    return jdbc.sql(
            """
            update integration.delivery
               set state = 'QUEUED'
                 , due_at = :now
                 , first_at = null
                 , tries = 0
                 , settled_at = null
             where id = :id
               and state in ('DELIVERED', 'FAILED', 'MISSED')
            """)
        .param("id", id.value())
        .param("now", utc(now))
        .update();
  }

  /** The same for all of a webhook in one of these states whose body is still kept. */
  int queueAllAgain(
      WebhookId webhook, Collection<DeliveryState> states, Instant since, Instant now) {
    return jdbc.sql(
            """
            update integration.delivery d
               set state = 'QUEUED'
                 , due_at = :now
                 , first_at = null
                 , tries = 0
                 , settled_at = null
              from integration.event e
             where e.id = d.event_id
               and e.body <> ''
               and d.account_id = tenancy.account()
               and d.webhook_id = :webhook
               and d.state = any (:states::text[])
               and d.created_at >= :since
               and not d.trial
            """)
        .param("webhook", webhook.value())
        .param("states", states.stream().map(Enum::name).toArray(String[]::new))
        .param("since", utc(since))
        .param("now", utc(now))
        .update();
  }

  int forgetAnswers(Instant before, int limit) {
    return jdbc.sql(
            """
            update integration.attempt
               set answer = ''
             where (delivery_id, number) in (select delivery_id, number
                                               from integration.attempt
                                              where account_id = tenancy.account()
                                                and answer <> ''
                                                and begun_at < :before
                                              order by begun_at
                                              limit :limit)
            """)
        .param("before", utc(before))
        .param("limit", limit)
        .update();
  }

  private static Claimed toClaimed(ResultSet rs, Instant now) throws SQLException {
    return new Claimed(
        new DeliveryId(rs.getObject("id", UUID.class)),
        new WebhookId(rs.getObject("webhook_id", UUID.class)),
        rs.getObject("event_id", UUID.class),
        rs.getString("body"),
        rs.getBoolean("trial"),
        rs.getInt("attempts"),
        rs.getInt("tries"),
        rs.getObject("first_at", OffsetDateTime.class).toInstant(),
        now);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
