package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lists of a change: affected items, implementers, steps. Rewritten whole, and only where they
 * differ.
 */
@Repository
class PartStore {
  private final JdbcClient jdbc;

  PartStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of a change that has none yet. */
  void insert(Change change) {
    insertItems(change);
    insertImplementers(change);
    insertSteps(change);
  }

  void update(Change before, Change after) {
    if (!before.scope().affected().equals(after.scope().affected())) {
      clear(after, "affected_item");
      insertItems(after);
    }
    if (!before.people().implementers().equals(after.people().implementers())) {
      clear(after, "implementer");
      insertImplementers(after);
    }
    if (!before.plan().steps().equals(after.plan().steps())) {
      clear(after, "step");
      insertSteps(after);
    }
  }

  private void clear(Change change, String table) {
    jdbc.sql("delete from change." + table + " where change_id = :id")
        .param("id", change.id().value())
        .update();
  }

  private void insertItems(Change change) {
    insert(
        change,
        "affected_item",
        "item_id",
        change.scope().affected().stream().map(ItemId::value).toList());
  }

  private void insertImplementers(Change change) {
    insert(
        change,
        "implementer",
        "person_id",
        change.people().implementers().stream().map(PersonId::value).toList());
  }

  private void insert(Change change, String table, String column, List<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into change.%s (account_id, client_id, change_id, %s)
            select :account, :client, :id, unnest(:wanted::uuid[])
            """
                .formatted(table, column))
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("id", change.id().value())
        .param("wanted", ids.toArray(UUID[]::new))
        .update();
  }

  /** The steps of each of these changes that has any, in order. */
  Map<ChangeId, List<Step>> steps(Collection<ChangeId> changes) {
    Map<ChangeId, List<Step>> steps = new HashMap<>();
    jdbc.sql(
            """
            select change_id, id, kind, text, verification, owner_id, minutes, irreversible, required
                 , command, tools
              from change.step
             where change_id = any (:changes)
             order by change_id, position
            """)
        .param("changes", changes.stream().map(ChangeId::value).toArray(UUID[]::new))
        .query(rs -> {
          ChangeId change = new ChangeId(rs.getObject("change_id", UUID.class));
          steps.computeIfAbsent(change, _ -> new ArrayList<>()).add(toStep(rs));
        });
    return steps;
  }

  private static Step toStep(ResultSet rs) throws SQLException {
    UUID owner = rs.getObject("owner_id", UUID.class);
    return new Step(
        rs.getObject("id", UUID.class),
        Step.Kind.valueOf(rs.getString("kind")),
        rs.getString("text"),
        rs.getString("verification"),
        owner == null ? null : new PersonId(owner),
        rs.getInt("minutes"),
        rs.getBoolean("irreversible"),
        rs.getBoolean("required"),
        rs.getString("command"),
        rs.getString("tools"));
  }

  private void insertSteps(Change change) {
    List<Step> steps = change.plan().steps();
    IntStream.range(0, steps.size()).forEach(i -> insert(change, i + 1, steps.get(i)));
  }

  private void insert(Change change, int position, Step step) {
    jdbc.sql(
            """
            insert into change.step
                   (id, account_id, client_id, change_id, position, kind, text, verification, owner_id
                  , minutes, irreversible, required, command, tools)
            values (:id, :account, :client, :change, :position, :kind, :text, :verification, :owner
                  , :minutes, :irreversible, :required, :command, :tools)
            """)
        .param("id", step.id())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("position", position)
        .param("kind", step.kind().name())
        .param("text", step.text())
        .param("verification", step.verification())
        .param("owner", valueOf(step.owner()))
        .param("minutes", step.minutes())
        .param("irreversible", step.irreversible())
        .param("required", step.required())
        .param("command", step.command())
        .param("tools", step.tools())
        .update();
  }

  private static @Nullable UUID valueOf(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }
}
