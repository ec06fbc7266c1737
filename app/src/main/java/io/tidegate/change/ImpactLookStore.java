package io.tidegate.change;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImpactLookStore {
  private final JdbcClient jdbc;

  ImpactLookStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(Actor actor, Change change, Instant at) {
    jdbc.sql(
            """
            insert into change.impact_look (change_id, account_id, client_id, items, at, by, by_name)
            values (:change, :account, :client, :items::uuid[], :at, :by, :name)
                on conflict (change_id) do update
               set items = excluded.items
                 , at = excluded.at
                 , by = excluded.by
                 , by_name = excluded.by_name
            """)
        .param("change", change.id().value())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("items", items(change))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", actor.person().value())
        .param("name", actor.name())
        .update();
  }

  /** The word of whoever looked last; empty when the change affected something else then. */
  Optional<ImpactLook> find(Change change) {
    return jdbc.sql(
            """
            select by_name, at
              from change.impact_look
             where change_id = :change
               and items = :items::uuid[]
            """)
        .param("change", change.id().value())
        .param("items", items(change))
        .query((rs, _) ->
            new ImpactLook(
                rs.getString("by_name"), rs.getObject("at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  private static UUID[] items(Change change) {
    Set<ItemId> affected = change.scope().affected();
    return affected.stream().map(ItemId::value).sorted().toArray(UUID[]::new);
  }
}
