package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ChangeStore {
  private static final String SELECT =
      """
      select c.*
           , array(select a.item_id from change.affected_item a where a.change_id = c.id) as affected
           , array(select i.person_id from change.implementer i where i.change_id = c.id) as implementers
        from change.change c
      """;

  private final JdbcClient jdbc;
  private final PartStore parts;
  private final Wording wording;
  private final WordStore words;

  ChangeStore(JdbcClient jdbc, PartStore parts, Wording wording, WordStore words) {
    this.jdbc = jdbc;
    this.parts = parts;
    this.wording = wording;
    this.words = words;
  }

  Optional<Change> find(int number) {
    return one(
        jdbc.sql(SELECT + " where c.account_id = tenancy.account() and c.number = :number")
            .param("number", number));
  }

  Optional<Change> find(ChangeId id) {
    return one(jdbc.sql(SELECT + " where c.id = :id").param("id", id.value()));
  }

  /**
   * The change, locked until the transaction ends; waits for whoever holds it. Read only once it is
   * locked: a single statement that waited would see the row anew, but people and items of before.
   */
  Optional<Change> lock(ChangeId id) {
    boolean found =
        jdbc.sql("select c.id from change.change c where c.id = :id for update")
            .param("id", id.value())
            .query(UUID.class)
            .optional()
            .isPresent();
    return found ? find(id) : Optional.empty();
  }

  /** Those of the changes that may be seen, in two statements however many there are. */
  List<Change> find(Collection<ChangeId> ids) {
    UUID[] wanted = ids.stream().map(ChangeId::value).toArray(UUID[]::new);
    return whole(jdbc.sql(SELECT + " where c.id = any (:ids)").param("ids", wanted));
  }

  private Optional<Change> one(StatementSpec query) {
    return whole(query).stream().findFirst();
  }

  private List<Change> whole(StatementSpec query) {
    List<Change> changes = query.query(ChangeRow::toChange).list();
    if (changes.isEmpty()) {
      return changes;
    }
    Map<ChangeId, List<Step>> steps = parts.steps(changes.stream().map(Change::id).toList());
    return changes.stream()
        .map(change -> {
          List<Step> own = steps.getOrDefault(change.id(), List.of());
          return new Alteration(change).plan(change.plan().with(own)).build();
        })
        .toList();
  }

  int nextNumber(AccountId account) {
    return jdbc.sql(
            """
            insert into change.number as n (account_id, last)
            values (:account, 1001)
            on conflict (account_id) do update set last = n.last + 1
            returning last
            """)
        .param("account", account.value())
        .query(Integer.class)
        .single();
  }

  void insert(Change change) {
    jdbc.sql(
            """
            insert into change.change
                   (id, account_id, client_id, number, type, state, state_since, title, requester_id, owner_id
                  , model_id, model_version, created_at, touched_by, touched_deed, touched_at)
            values (:id, :account, :client, :number, :type, :state, :since, :title, :requester, :owner
                  , :model, :modelVersion, :created, :touchedBy, :touchedDeed, :touchedAt)
            """)
        .param("id", change.id().value())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("number", change.number())
        .param("type", change.type().name())
        .param("state", change.state().name())
        .param("since", utc(change.stateSince()))
        .param("title", change.title())
        .param("requester", change.people().requester().value())
        .param("owner", change.people().owner().value())
        .param("model", change.model() == null ? null : change.model().model())
        .param("modelVersion", change.model() == null ? null : change.model().version())
        .param("created", utc(change.createdAt()))
        .param("touchedBy", change.lastTouch().by())
        .param("touchedDeed", change.lastTouch().deed())
        .param("touchedAt", utc(change.lastTouch().at()))
        .update();
    update(change);
  }

  /**
   * Writes everything that may change. The caller holds the lock; the version is counted up all the
   * same.
   */
  void update(Change change) {
    int updated =
        jdbc.sql(
                """
                update change.change
                   set type = :type, major = :major, state = :state, state_since = :stateSince
                     , held_since = :heldSince, held_by = :heldBy, hold_reason = :holdReason
                     , rolling_back = :rollingBack
                     , title = :title, reason = :reason, desired_outcome = :desiredOutcome
                     , category = :category, impact = :impact, urgency = :urgency
                     , owner_id = :owner, validator_id = :validator, decider_id = :decider
                     , none_affected_because = :noneBecause
                     , no_rollback_because = :noRollbackBecause, effort_minutes = :effort
                     , resources = :resources, cost = :cost
                     , window_start = :windowStart, window_end = :windowEnd
                     , security_impact = :security, privacy_impact = :privacy, data_impact = :data
                     , data_touched = :dataTouched, backup_verified_at = :backupVerifiedAt
                     , emergency_criterion = :criterion, emergency_justification = :justification
                     , emergency_incident = :incident, emergency_impact = :emergencyImpact
                     , emergency_steps = :emergencySteps, emergency_rollback = :emergencyRollback
                     , emergency_minutes = :emergencyMinutes
                     , outcome = :outcome, what_happened = :whatHappened
                     , actual_start = :actualStart, actual_end = :actualEnd, done_by = :doneBy
                     , actual_effort_minutes = :actualEffort, actual_cost = :actualCost
                     , planned = to_tsvector('simple', change.plain(:wording))
                     , revision = :revision, policy_version = :policyVersion
                     , touched_by = :touchedBy, touched_deed = :touchedDeed, touched_at = :touchedAt
                     , version = version + 1
                 where id = :id
                   and version = :version
                """)
            .params(ChangeRow.of(change))
            .param("wording", wording.of(change))
            .update();
    if (updated != 1) {
      throw new IllegalStateException(change.code() + " moved under its own lock");
    }
    parts.write(change);
    words.note(change.id());
  }

  void rate(ChangeId id, Rating rating) {
    jdbc.sql(
            """
            update change.change
               set risk_level = :level, risk_score = :score
             where id = :id
            """)
        .param("level", rating.level().name())
        .param("score", rating.score())
        .param("id", id.value())
        .update();
  }
}
