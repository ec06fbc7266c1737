package io.tidegate.change;

import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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

  /** The change's plan: what the change's own row says of it, with its steps. */
  Plan planOf(Change change) {
    return jdbc.sql(
            """
            select no_rollback_because, effort_minutes, resources, cost
              from change.change
             where id = :id
            """)
        .param("id", change.id().value())
        .query((rs, _) ->
            new Plan(
                steps(change),
                rs.getString("no_rollback_because"),
                rs.getObject("effort_minutes", Integer.class),
                rs.getString("resources"),
                rs.getBigDecimal("cost")))
        .single();
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
    if (!steps(change).equals(change.plan().steps())) {
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

  private List<Step> steps(Change change) {
    return jdbc.sql(
            """
            select id, kind, text, verification, owner_id, minutes, irreversible, required, command, tools
              from change.step
             where change_id = :id
             order by position
            """)
        .param("id", change.id().value())
        .query(PartStore::toStep)
        .list();
  }

  private static Step toStep(ResultSet rs, int rowNumber) throws SQLException {
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
