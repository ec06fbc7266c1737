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

  void write(Change change) {
    replace(
        change,
        "affected_item",
        "item_id",
        change.scope().affected().stream().map(ItemId::value).toList());
    replace(
        change,
        "implementer",
        "person_id",
        change.people().implementers().stream().map(PersonId::value).toList());
    List<Step> before = steps(List.of(change.id())).getOrDefault(change.id(), List.of());
    if (!before.equals(change.plan().steps())) {
      replaceSteps(change);
    }
  }

  private void replace(Change change, String table, String column, Collection<UUID> ids) {
    UUID[] wanted = ids.toArray(UUID[]::new);
    jdbc.sql(
            "delete from change."
                + table
                + " where change_id = :id and "
                + column
                + " <> all (:wanted)")
        .param("id", change.id().value())
        .param("wanted", wanted)
        .update();
    jdbc.sql(
            """
            insert into change.%s (account_id, client_id, change_id, %s)
            select :account, :client, :id, wanted
              from unnest(:wanted::uuid[]) as wanted
                on conflict do nothing
            """
                .formatted(table, column))
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("id", change.id().value())
        .param("wanted", wanted)
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

  private void replaceSteps(Change change) {
    jdbc.sql("delete from change.step where change_id = :id")
        .param("id", change.id().value())
        .update();
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
