package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.ChangeId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ChangeStore {
  private static final List<String> FIXED =
      List.of(
          "id",
          "account_id",
          "client_id",
          "number",
          "requester_id",
          "model_id",
          "model_version",
          "created_at");

  /** Not all columns: the words by which it is found are long, and of no use here. */
  private static final String SELECT =
      """
      select %s, %s, risk_level, risk_score, source, external_key, version
           , array(select a.item_id from change.affected_item a where a.change_id = c.id) as affected
           , array(select i.person_id from change.implementer i where i.change_id = c.id) as implementers
           , (select json_agg(s order by s.position)
                from (select position, id, kind, text, verification, owner_id as owner, minutes, irreversible, required
                           , command, tools
                        from change.step
                       where change_id = c.id) s) as steps
        from change.change c
      """
          .formatted(String.join(", ", FIXED), String.join(", ", ChangeRow.WRITTEN));

  private static final String PLANNED = "to_tsvector('simple', change.plain(:wording))";

  /** It is noted at once that its words are still to be learned. */
  private static final String INSERT =
      """
      with fresh as (
        insert into change.change (%s, %s, planned, version)
        values (:%s, :%s, %s, 1)
        returning account_id, client_id, id)
      insert into change.unlearned (account_id, client_id, change_id)
      select account_id, client_id, id from fresh
      """
          .formatted(
              String.join(", ", FIXED),
              String.join(", ", ChangeRow.WRITTEN),
              String.join(", :", FIXED),
              String.join(", :", ChangeRow.WRITTEN),
              PLANNED);

  private static final String UPDATE =
      """
      update change.change
         set %s, planned = %s, version = version + 1
           , window_set_at = case when window_start is distinct from :window_start or window_end is distinct from :window_end
                                  then :touched_at else window_set_at end
       where id = :id
         and version = :version
      """
          .formatted(
              ChangeRow.WRITTEN.stream()
                  .map(column -> column + " = :" + column)
                  .collect(Collectors.joining(", ")),
              PLANNED);

  private final JdbcClient jdbc;
  private final PartStore parts;
  private final BookingStore bookings;
  private final Wording wording;
  private final WordStore words;
  private final StepJson steps;

  ChangeStore(
      JdbcClient jdbc,
      PartStore parts,
      BookingStore bookings,
      Wording wording,
      WordStore words,
      StepJson steps) {
    this.jdbc = jdbc;
    this.parts = parts;
    this.bookings = bookings;
    this.wording = wording;
    this.words = words;
    this.steps = steps;
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

  /** Those of the changes that may be seen, in one statement however many there are. */
  List<Change> find(Collection<ChangeId> ids) {
    UUID[] wanted = ids.stream().map(ChangeId::value).toArray(UUID[]::new);
    return whole(jdbc.sql(SELECT + " where c.id = any (:ids)").param("ids", wanted));
  }

  private Optional<Change> one(StatementSpec query) {
    return whole(query).stream().findFirst();
  }

  private List<Change> whole(StatementSpec query) {
    return query.query((rs, _) -> ChangeRow.toChange(rs, steps.read(rs.getString("steps")))).list();
  }

  /** Writes a fresh change whole. */
  void insert(Change change) {
    jdbc.sql(INSERT)
        .params(ChangeRow.of(change))
        .param("id", change.id().value())
        .param("account_id", change.account().value())
        .param("client_id", change.client().value())
        .param("number", change.number())
        .param("requester_id", change.people().requester().value())
        .param("model_id", change.model() == null ? null : change.model().model())
        .param("model_version", change.model() == null ? null : change.model().version())
        .param("created_at", utc(change.createdAt()))
        .param("wording", wording.of(change))
        .update();
    parts.insert(change);
  }

  /**
   * Writes everything that may change, from what it was. The caller holds the lock; the version is
   * counted up all the same.
   */
  void update(Change before, Change after) {
    int updated =
        jdbc.sql(UPDATE)
            .params(ChangeRow.of(after))
            .param("id", after.id().value())
            .param("version", after.version())
            .param("wording", wording.of(after))
            .update();
    if (updated != 1) {
      throw new IllegalStateException(after.code() + " moved under its own lock");
    }
    parts.update(before, after);
    bookings.update(before, after);
    words.note(after.id());
  }

  /** When its window was last moved; empty when it never was. */
  Optional<Instant> windowSetAt(ChangeId id) {
    return jdbc.sql(
            "select window_set_at from change.change where id = :id and window_set_at is not null")
        .param("id", id.value())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
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
