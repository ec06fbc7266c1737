package io.tidegate.change;

import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lists of a change: affected items, implementers, steps. Rewritten whole, and only where they
 * differ.
 */
@Repository
class PartStore {
  private final JdbcClient jdbc;
  private final StepJson json;

  PartStore(JdbcClient jdbc, StepJson json) {
    this.jdbc = jdbc;
    this.json = json;
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

  private void insertSteps(Change change) {
    if (change.plan().steps().isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into change.step
                   (id, account_id, client_id, change_id, position, kind, text, verification, owner_id
                  , minutes, irreversible, required, command, tools)
            select id, :account, :client, :change, position, kind, text, verification, owner
                 , minutes, irreversible, required, command, tools
              from json_to_recordset(:steps::json)
                as step (position int, id uuid, kind text, text text, verification text, owner uuid, minutes int
                       , irreversible boolean, required boolean, command text, tools text)
            """)
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("steps", json.written(change.plan().steps()))
        .update();
  }
}
