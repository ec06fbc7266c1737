package io.tidegate.change;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
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

@Repository
class BulkRunStore {
  private static final String SELECT =
      """
      select id, asked_by, asked_at, query, deed, owner_id, reopening, tag, cardinality(numbers) as everything, looked, done, refused
           , stopped_because, done_at
        from change.bulk_run
       where account_id = tenancy.account()
      """;

  private final JdbcClient jdbc;

  BulkRunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, BulkRun run, Collection<Integer> numbers) {
    jdbc.sql(
            """
            insert into change.bulk_run
                   (id, account_id, asked_by, asked_at, query, deed, owner_id, reopening, tag, numbers, looked, done, refused, done_at)
            values (:id, :account, :by, :at, :query, :deed, :owner, :reopening, :tag, :numbers, :looked, :done, :refused, :doneAt)
            """)
        .param("id", run.id().value())
        .param("account", account.value())
        .param("by", run.askedBy().value())
        .param("at", run.askedAt().atOffset(ZoneOffset.UTC))
        .param("query", run.query())
        .param("deed", word(run.deed()))
        .param("owner", owner(run.deed()), java.sql.Types.OTHER)
        .param("reopening", run.deed() instanceof BulkDeed.Assign assign && assign.reopening())
        .param("tag", tag(run.deed()))
        .param("numbers", numbers.toArray(Integer[]::new))
        .param("looked", run.looked())
        .param("done", run.done())
        .param("refused", run.refused())
        .param("doneAt", utc(run.doneAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  Optional<BulkRun> find(BulkRunId id) {
    return jdbc.sql(SELECT + " and id = :id")
        .param("id", id.value())
        .query(BulkRunStore::toRun)
        .optional();
  }

  /** Locked until the transaction ends; waits for whoever holds it. */
  Optional<BulkRun> lock(BulkRunId id) {
    return jdbc.sql(SELECT + " and id = :id for update")
        .param("id", id.value())
        .query(BulkRunStore::toRun)
        .optional();
  }

  /** Those a job is to go on with. */
  List<BulkRunId> atWork() {
    return jdbc.sql(
            """
            select id
              from change.bulk_run
             where account_id = tenancy.account()
               and done_at is null
               and stopped_because is null
            """)
        .query((rs, _) -> new BulkRunId(rs.getObject("id", UUID.class)))
        .list();
  }

  /** The numbers after the first so many, at most {@code limit}. */
  List<Integer> numbers(BulkRunId id, int skipped, int limit) {
    return jdbc.sql(
            """
            select each.number
              from change.bulk_run
                 , unnest(numbers) with ordinality as each (number, position)
             where account_id = tenancy.account()
               and id = :id
               and each.position > :skipped
             order by each.position
             limit :limit
            """)
        .param("id", id.value())
        .param("skipped", skipped)
        .param("limit", limit)
        .query((rs, _) -> rs.getInt("number"))
        .list();
  }

  /** The caller holds the lock. */
  void advance(BulkRunId id, int looked, int done, int refused, @Nullable Instant doneAt) {
    jdbc.sql(
            """
            update change.bulk_run
               set looked = looked + :looked
                 , done = done + :done
                 , refused = refused + :refused
                 , done_at = :doneAt
             where account_id = tenancy.account()
               and id = :id
            """)
        .param("id", id.value())
        .param("looked", looked)
        .param("done", done)
        .param("refused", refused)
        .param("doneAt", utc(doneAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** Has it stop for this reason, or go on with none; the caller holds the lock. */
  void halt(BulkRunId id, @Nullable String because) {
    jdbc.sql(
            """
            update change.bulk_run
               set stopped_because = :because
             where account_id = tenancy.account()
               and id = :id
            """)
        .param("id", id.value())
        .param("because", because, java.sql.Types.VARCHAR)
        .update();
  }

  void refuse(AccountId account, BulkRunId id, List<BulkAnswer.NotDone> refused) {
    jdbc.sql(
            """
            insert into change.bulk_refusal (account_id, run_id, number, because)
            select :account, :run, number, because
              from unnest(:numbers::integer[], :reasons::text[]) as each (number, because)
            """)
        .param("account", account.value())
        .param("run", id.value())
        .param("numbers", refused.stream().map(BulkAnswer.NotDone::number).toArray(Integer[]::new))
        .param("reasons", refused.stream().map(BulkAnswer.NotDone::because).toArray(String[]::new))
        .update();
  }

  /** By number, those above {@code after}. */
  List<BulkRefusal> refusals(BulkRunId id, int after, int limit) {
    return jdbc.sql(
            """
            select refusal.number, coalesce(change.title, '') as title, refusal.because
              from change.bulk_refusal refusal
              left join change.change change on change.account_id = refusal.account_id and change.number = refusal.number
             where refusal.account_id = tenancy.account()
               and refusal.run_id = :run
               and refusal.number > :after
             order by refusal.number
             limit :limit
            """)
        .param("run", id.value())
        .param("after", after)
        .param("limit", limit)
        .query((rs, _) ->
            new BulkRefusal(rs.getInt("number"), rs.getString("title"), rs.getString("because")))
        .list();
  }

  private static String word(BulkDeed deed) {
    return switch (deed) {
      case BulkDeed.Assign _ -> "ASSIGN";
      case BulkDeed.Tag _ -> "TAG";
      case BulkDeed.Untag _ -> "UNTAG";
    };
  }

  private static @Nullable UUID owner(BulkDeed deed) {
    return deed instanceof BulkDeed.Assign assign ? assign.owner().value() : null;
  }

  private static String tag(BulkDeed deed) {
    return switch (deed) {
      case BulkDeed.Assign _ -> "";
      case BulkDeed.Tag tag -> tag.tag();
      case BulkDeed.Untag untag -> untag.tag();
    };
  }

  private static BulkRun toRun(ResultSet rs, int row) throws SQLException {
    OffsetDateTime doneAt = rs.getObject("done_at", OffsetDateTime.class);
    return new BulkRun(
        new BulkRunId(rs.getObject("id", UUID.class)),
        new PersonId(rs.getObject("asked_by", UUID.class)),
        rs.getObject("asked_at", OffsetDateTime.class).toInstant(),
        rs.getString("query"),
        deed(rs),
        rs.getInt("everything"),
        rs.getInt("looked"),
        rs.getInt("done"),
        rs.getInt("refused"),
        rs.getString("stopped_because"),
        doneAt == null ? null : doneAt.toInstant());
  }

  private static BulkDeed deed(ResultSet rs) throws SQLException {
    return switch (rs.getString("deed")) {
      case "ASSIGN" ->
          new BulkDeed.Assign(
              new PersonId(rs.getObject("owner_id", UUID.class)), rs.getBoolean("reopening"));
      case "TAG" -> new BulkDeed.Tag(rs.getString("tag"));
      default -> new BulkDeed.Untag(rs.getString("tag"));
    };
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
