package io.tidegate.inventory;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes many items in one statement, as imports do. */
@Repository
class ItemBatchStore {
  private final JdbcClient jdbc;
  private final GraphStampStore stamps;

  ItemBatchStore(JdbcClient jdbc, GraphStampStore stamps) {
    this.jdbc = jdbc;
    this.stamps = stamps;
  }

  void insert(AccountId account, Map<ItemId, ItemFacts> items, Instant now) {
    stamps.touchedItems(items.keySet());
    with(
            """
            insert into inventory.item
                   (id, account_id, client_id, name, name_key, kind, criticality, users_served, owner_id
                  , environment, external_key, state, attributes, created_at)
            select id, :account, client, name, name_key, kind, criticality, users, owner
                 , environment, external_key, state, attributes::jsonb, :now
              from unnest(:ids::uuid[], :clients::uuid[], :names::text[], :nameKeys::text[], :kinds::text[]
                        , :criticalities::int[], :users::int[], :owners::uuid[], :environments::text[]
                        , :keys::text[], :states::text[], :attributes::text[])
                as row (id, client, name, name_key, kind, criticality, users, owner, environment, external_key, state, attributes)
            """,
            items)
        .param("account", account.value())
        .param("clients", array(items, UUID[]::new, facts -> facts.client().value()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** How many of them still were as seen. */
  int update(Map<ItemId, ItemFacts> items, List<Long> versions) {
    stamps.touchedItems(items.keySet());
    comparingEachWithEach(false);
    int updated = rewrite(items, versions);
    comparingEachWithEach(true);
    return updated;
  }

  /**
   * The planner does not know yet how many items an import a moment ago brought, takes them for a
   * few, and would compare each row with each item. Holds until the transaction ends.
   */
  private void comparingEachWithEach(boolean allowed) {
    jdbc.sql("select set_config('enable_nestloop', :allowed, true)")
        .param("allowed", allowed ? "on" : "off")
        .query(String.class)
        .single();
  }

  private int rewrite(Map<ItemId, ItemFacts> items, List<Long> versions) {
    return with(
            """
            update inventory.item
               set name = row.name
                 , name_key = row.name_key
                 , kind = row.kind
                 , criticality = row.criticality
                 , users_served = row.users
                 , owner_id = row.owner
                 , environment = row.environment
                 , external_key = row.external_key
                 , state = row.state
                 , attributes = row.attributes::jsonb
                 , version = item.version + 1
              from unnest(:ids::uuid[], :versions::bigint[], :names::text[], :nameKeys::text[], :kinds::text[]
                        , :criticalities::int[], :users::int[], :owners::uuid[], :environments::text[]
                        , :keys::text[], :states::text[], :attributes::text[])
                as row (id, version, name, name_key, kind, criticality, users, owner, environment, external_key, state, attributes)
             where item.id = row.id
               and item.version = row.version
               and item.state <> 'RETIRED'
            """,
            items)
        .param("versions", versions.toArray(Long[]::new))
        .update();
  }

  private StatementSpec with(String sql, Map<ItemId, ItemFacts> items) {
    return jdbc.sql(sql)
        .param("ids", items.keySet().stream().map(ItemId::value).toArray(UUID[]::new))
        .param("names", array(items, String[]::new, ItemFacts::name))
        .param("nameKeys", array(items, String[]::new, facts -> ItemStore.key(facts.name())))
        .param("kinds", array(items, String[]::new, facts -> facts.kind().name()))
        .param("criticalities", array(items, Integer[]::new, ItemFacts::criticality))
        .param("users", array(items, Integer[]::new, ItemFacts::usersServed))
        .param("owners", array(items, UUID[]::new, ItemBatchStore::ownerOf))
        .param("environments", array(items, String[]::new, facts -> facts.environment().name()))
        .param("keys", array(items, String[]::new, ItemFacts::externalKey))
        .param("states", array(items, String[]::new, facts -> facts.state().name()))
        .param(
            "attributes",
            array(items, String[]::new, facts -> AttributeValue.json(facts.attributes().values())));
  }

  private static @Nullable UUID ownerOf(ItemFacts facts) {
    return facts.owner() == null ? null : facts.owner().value();
  }

  private static <T extends @Nullable Object> T[] array(
      Map<ItemId, ItemFacts> items,
      java.util.function.IntFunction<T[]> empty,
      Function<ItemFacts, T> fact) {
    return items.values().stream().map(fact).toArray(empty);
  }
}
