package io.tidegate.change;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A change laid flat, as the table wants it. */
final class ChangeRow {
  /** The columns that are written each time. */
  static final List<String> WRITTEN =
      List.of(
          "type",
          "major",
          "rolling_back",
          "revision",
          "policy_version",
          "touched_by",
          "touched_deed",
          "touched_at",
          "state",
          "state_since",
          "held_since",
          "held_by",
          "hold_reason",
          "title",
          "reason",
          "desired_outcome",
          "category",
          "impact",
          "urgency",
          "owner_id",
          "validator_id",
          "decider_id",
          "none_affected_because",
          "no_rollback_because",
          "effort_minutes",
          "resources",
          "cost",
          "window_start",
          "window_end",
          "security_impact",
          "privacy_impact",
          "data_impact",
          "data_touched",
          "backup_verified_at",
          "emergency_criterion",
          "emergency_justification",
          "emergency_incident",
          "emergency_impact",
          "emergency_steps",
          "emergency_rollback",
          "emergency_minutes",
          "outcome",
          "what_happened",
          "actual_start",
          "actual_end",
          "done_by",
          "actual_effort_minutes",
          "actual_cost");

  private ChangeRow() {}

  static Change toChange(ResultSet rs, List<Step> steps) throws SQLException {
    return new Change(
        new ChangeId(rs.getObject("id", UUID.class)),
        new AccountId(rs.getObject("account_id", UUID.class)),
        new ClientId(rs.getObject("client_id", UUID.class)),
        rs.getInt("number"),
        ChangeType.valueOf(rs.getString("type")),
        rs.getBoolean("major"),
        State.valueOf(rs.getString("state")),
        rs.getObject("state_since", OffsetDateTime.class).toInstant(),
        toHold(rs),
        rs.getBoolean("rolling_back"),
        toPurpose(rs),
        toPeople(rs),
        new Scope(ids(rs, "affected", ItemId::new), rs.getString("none_affected_because")),
        toPlan(rs, steps),
        toWindow(rs),
        toSafeguards(rs),
        toBrief(rs),
        toModel(rs),
        toResult(rs),
        toRating(rs),
        rs.getInt("revision"),
        rs.getInt("policy_version"),
        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
        new Change.LastTouch(
            rs.getString("touched_by"),
            rs.getString("touched_deed"),
            rs.getObject("touched_at", OffsetDateTime.class).toInstant()),
        toProvenance(rs),
        rs.getLong("version"));
  }

  static @Nullable Provenance toProvenance(ResultSet rs) throws SQLException {
    String source = rs.getString("source");
    return source == null ? null : new Provenance(source, rs.getString("external_key"));
  }

  private static @Nullable Hold toHold(ResultSet rs) throws SQLException {
    Instant since = instant(rs, "held_since");
    return since == null
        ? null
        : new Hold(
            since, new PersonId(rs.getObject("held_by", UUID.class)), rs.getString("hold_reason"));
  }

  private static Purpose toPurpose(ResultSet rs) throws SQLException {
    return new Purpose(
        rs.getString("title"),
        rs.getString("reason"),
        rs.getString("desired_outcome"),
        rs.getString("category"),
        new Priority(rs.getInt("impact"), rs.getInt("urgency")));
  }

  private static People toPeople(ResultSet rs) throws SQLException {
    return new People(
        new PersonId(rs.getObject("requester_id", UUID.class)),
        new PersonId(rs.getObject("owner_id", UUID.class)),
        ids(rs, "implementers", PersonId::new),
        person(rs, "validator_id"),
        person(rs, "decider_id"));
  }

  private static Plan toPlan(ResultSet rs, List<Step> steps) throws SQLException {
    return new Plan(
        steps,
        rs.getString("no_rollback_because"),
        rs.getObject("effort_minutes", Integer.class),
        rs.getString("resources"),
        rs.getBigDecimal("cost"));
  }

  private static @Nullable Window toWindow(ResultSet rs) throws SQLException {
    Instant start = instant(rs, "window_start");
    Instant end = instant(rs, "window_end");
    return start == null || end == null ? null : new Window(start, end);
  }

  private static Safeguards toSafeguards(ResultSet rs) throws SQLException {
    return new Safeguards(
        rs.getString("security_impact"),
        rs.getString("privacy_impact"),
        rs.getString("data_impact"),
        rs.getBoolean("data_touched"),
        instant(rs, "backup_verified_at"));
  }

  private static EmergencyBrief toBrief(ResultSet rs) throws SQLException {
    return new EmergencyBrief(
        rs.getString("emergency_criterion"),
        rs.getString("emergency_justification"),
        rs.getString("emergency_incident"),
        rs.getString("emergency_impact"),
        rs.getString("emergency_steps"),
        rs.getString("emergency_rollback"),
        rs.getObject("emergency_minutes", Integer.class));
  }

  private static @Nullable ModelRef toModel(ResultSet rs) throws SQLException {
    UUID model = rs.getObject("model_id", UUID.class);
    return model == null ? null : new ModelRef(model, rs.getInt("model_version"));
  }

  static @Nullable Rating toRating(ResultSet rs) throws SQLException {
    String level = rs.getString("risk_level");
    return level == null ? null : new Rating(Rating.Level.valueOf(level), rs.getInt("risk_score"));
  }

  private static Result toResult(ResultSet rs) throws SQLException {
    String outcome = rs.getString("outcome");
    return new Result(
        outcome == null ? null : Outcome.valueOf(outcome),
        rs.getString("what_happened"),
        instant(rs, "actual_start"),
        instant(rs, "actual_end"),
        rs.getString("done_by"),
        rs.getObject("actual_effort_minutes", Integer.class),
        rs.getBigDecimal("actual_cost"));
  }

  /** What may be written of it, by the names of the columns, which are {@link #WRITTEN}. */
  static Map<String, @Nullable Object> of(Change change) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("type", change.type().name());
    row.put("major", change.major());
    row.put("rolling_back", change.rollingBack());
    row.put("revision", change.revision());
    row.put("policy_version", change.policyVersion());
    row.put("touched_by", change.lastTouch().by());
    row.put("touched_deed", change.lastTouch().deed());
    row.put("touched_at", utc(change.lastTouch().at()));
    putState(row, change);
    putPurpose(row, change.purpose());
    putPeople(row, change.people());
    putPlan(row, change);
    putSafeguards(row, change.safeguards());
    putBrief(row, change.emergency());
    putResult(row, change.result());
    return row;
  }

  private static void putState(Map<String, @Nullable Object> row, Change change) {
    Hold hold = change.hold();
    row.put("state", change.state().name());
    row.put("state_since", utc(change.stateSince()));
    row.put("held_since", hold == null ? null : utc(hold.since()));
    row.put("held_by", hold == null ? null : hold.by().value());
    row.put("hold_reason", hold == null ? null : hold.reason());
  }

  private static void putPurpose(Map<String, @Nullable Object> row, Purpose purpose) {
    row.put("title", purpose.title());
    row.put("reason", purpose.reason());
    row.put("desired_outcome", purpose.desiredOutcome());
    row.put("category", purpose.category());
    row.put("impact", purpose.priority().impact());
    row.put("urgency", purpose.priority().urgency());
  }

  private static void putPeople(Map<String, @Nullable Object> row, People people) {
    row.put("owner_id", people.owner().value());
    row.put("validator_id", people.validator() == null ? null : people.validator().value());
    row.put("decider_id", people.decider() == null ? null : people.decider().value());
  }

  private static void putPlan(Map<String, @Nullable Object> row, Change change) {
    Window window = change.window();
    row.put("none_affected_because", change.scope().noneBecause());
    row.put("no_rollback_because", change.plan().noRollbackBecause());
    row.put("effort_minutes", change.plan().effortMinutes());
    row.put("resources", change.plan().resources());
    row.put("cost", change.plan().cost());
    row.put("window_start", window == null ? null : utc(window.start()));
    row.put("window_end", window == null ? null : utc(window.end()));
  }

  private static void putSafeguards(Map<String, @Nullable Object> row, Safeguards safeguards) {
    row.put("security_impact", safeguards.security());
    row.put("privacy_impact", safeguards.privacy());
    row.put("data_impact", safeguards.data());
    row.put("data_touched", safeguards.dataTouched());
    row.put("backup_verified_at", utcOrNull(safeguards.backupVerifiedAt()));
  }

  private static void putBrief(Map<String, @Nullable Object> row, EmergencyBrief brief) {
    row.put("emergency_criterion", brief.criterion());
    row.put("emergency_justification", brief.justification());
    row.put("emergency_incident", brief.incident());
    row.put("emergency_impact", brief.impact());
    row.put("emergency_steps", brief.steps());
    row.put("emergency_rollback", brief.rollback());
    row.put("emergency_minutes", brief.minutes());
  }

  private static void putResult(Map<String, @Nullable Object> row, Result result) {
    row.put("outcome", result.outcome() == null ? null : result.outcome().name());
    row.put("what_happened", result.whatHappened());
    row.put("actual_start", utcOrNull(result.started()));
    row.put("actual_end", utcOrNull(result.ended()));
    row.put("done_by", result.doneBy());
    row.put("actual_effort_minutes", result.effortMinutes());
    row.put("actual_cost", result.cost());
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
    return instant == null ? null : utc(instant);
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime value = rs.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static @Nullable PersonId person(ResultSet rs, String column) throws SQLException {
    UUID id = rs.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }

  private static <T> Set<T> ids(ResultSet rs, String column, Function<UUID, T> wrap)
      throws SQLException {
    return Arrays.stream((UUID[]) rs.getArray(column).getArray())
        .map(wrap)
        .collect(Collectors.toSet());
  }
}
