package io.tidegate.insight;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Outcome;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.directory.Client;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.World;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change as it stands in the record afterwards, written past the application. */
public record Happened(
    String title,
    Client client,
    ChangeType type,
    State state,
    @Nullable Instant began,
    @Nullable Instant ended,
    @Nullable Instant windowStart,
    @Nullable Instant windowEnd,
    Rating.@Nullable Level risk,
    @Nullable Outcome outcome,
    List<ItemId> items) {
  /** Done and closed, with success. */
  public static Happened done(
      String title, Client client, Instant began, Instant ended, ItemId... items) {
    return new Happened(
        title,
        client,
        ChangeType.NORMAL,
        State.CLOSED,
        began,
        ended,
        began,
        ended,
        Rating.Level.LOW,
        Outcome.SUCCESSFUL,
        List.of(items));
  }

  /** Scheduled, and nothing done yet. */
  public static Happened planned(
      String title, Client client, Instant start, Instant end, ItemId... items) {
    return done(title, client, start, end, items).in(State.SCHEDULED, null, null, null);
  }

  public Happened in(
      State other, @Nullable Instant start, @Nullable Instant end, @Nullable Outcome how) {
    return new Happened(
        title, client, type, other, start, end, windowStart, windowEnd, risk, how, items);
  }

  public Happened went(Rating.Level level, Outcome how) {
    return new Happened(
        title, client, type, state, began, ended, windowStart, windowEnd, level, how, items);
  }

  public Happened of(ChangeType other) {
    return new Happened(
        title, client, other, state, began, ended, windowStart, windowEnd, risk, outcome, items);
  }

  public Happened withoutWindow() {
    return new Happened(title, client, type, state, began, ended, null, null, risk, outcome, items);
  }

  /** Writes it into this world; gives its number. */
  public int in(World world) {
    try (Connection owner =
        DriverManager.getConnection(
            TestDatabase.access().url(),
            TestDatabase.access().owner().user(),
            TestDatabase.access().owner().password())) {
      UUID id = TimeOrderedUuid.next();
      int number = insert(owner, id, world);
      update(
          owner,
          "insert into change.number as n (account_id, last) values (?, ?) on conflict (account_id)"
              + " do update set last = greatest(n.last, excluded.last)",
          world.id().value(),
          number);
      for (ItemId item : items) {
        update(
            owner,
            "insert into change.affected_item (account_id, client_id, change_id, item_id) values"
                + " (?, ?, ?, ?)",
            world.id().value(),
            client.id().value(),
            id,
            item.value());
      }
      return number;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int insert(Connection owner, UUID id, World world) throws SQLException {
    try (PreparedStatement statement =
        owner.prepareStatement(
            """
            insert into change.change (id, account_id, client_id, number, type, state, state_since, title, requester_id, owner_id
                                     , window_start, window_end, actual_start, actual_end, risk_level, risk_score, outcome
                                     , created_at, touched_by, touched_deed, touched_at)
            select ?, ?, ?, coalesce(max(number), 1000) + 1, ?, ?, now(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), 'Somebody', 'wrote it', now()
              from change.change where account_id = ?
            returning number
            """)) {
      set(
          statement,
          id,
          world.id().value(),
          client.id().value(),
          type.name(),
          state.name(),
          title,
          world.implementer.id().value(),
          world.implementer.id().value(),
          utc(windowStart),
          utc(windowEnd),
          utc(began),
          utc(ended),
          risk == null ? null : risk.name(),
          risk == null ? null : 10,
          outcome == null ? null : outcome.name(),
          world.id().value());
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static @Nullable Object utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private static void update(Connection owner, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = owner.prepareStatement(sql)) {
      set(statement, values);
      statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int at = 0; at < values.length; at++) {
      statement.setObject(at + 1, values[at]);
    }
  }
}
