package io.tidegate.inventory;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ItemStore {
  private static final String COLUMNS =
      """
      select id, client_id, name, kind, criticality, users_served, owner_id, environment, external_key
           , state, attributes, version, created_at, retired_at
        from inventory.item
      """;

  private static final String FOUND =
      """
      inventory.find_items(:client, :kind, :state, :criticality, :environment, :owner, :text, :after, :limit, :counting)
      """;

  private final JdbcClient jdbc;
  private final GraphStampStore stamps;

  ItemStore(JdbcClient jdbc, GraphStampStore stamps) {
    this.jdbc = jdbc;
    this.stamps = stamps;
  }

  List<Item> find(Collection<ItemId> ids) {
    return jdbc.sql(COLUMNS + " where id = any(:ids)")
        .param("ids", ids.stream().map(ItemId::value).toArray(UUID[]::new))
        .query(ItemStore::toItem)
        .list();
  }

  /** The same, locked until the transaction ends, always in the same order. */
  List<Item> lock(Collection<ItemId> ids) {
    return jdbc.sql(COLUMNS + " where id = any(:ids) order by id for no key update")
        .param("ids", ids.stream().map(ItemId::value).toArray(UUID[]::new))
        .query(ItemStore::toItem)
        .list();
  }

  /** Items that have one of the external keys, and others that are called so and not retired. */
  List<Item> known(Collection<String> externalKeys, Collection<String> nameKeys) {
    return jdbc.sql(
            COLUMNS
                + """
                 where external_key = any(:keys)
                    or (name_key = any(:names) and state <> 'RETIRED')
                """)
        .param("keys", externalKeys.toArray(String[]::new))
        .param("names", nameKeys.toArray(String[]::new))
        .query(ItemStore::toItem)
        .list();
  }

  /**
   * A client's items that bear one of the names or have it as their external key, retired or not.
   */
  List<Item> everCalled(ClientId client, Collection<String> names) {
    return jdbc.sql(
            COLUMNS
                + """
                 where account_id = tenancy.account()
                   and client_id = :client
                   and (external_key = any(:names) or name_key = any(:keys))
                """)
        .param("client", client.value())
        .param("names", names.toArray(String[]::new))
        .param("keys", names.stream().map(ItemStore::key).toArray(String[]::new))
        .query(ItemStore::toItem)
        .list();
  }

  List<Item> search(@Nullable ClientId client, String text, int limit) {
    return jdbc.sql(
            COLUMNS
                + """
                 where id = any(array(select inventory.items_to_pick(:client, :text, :limit)))
                 order by not starts_with(name_key, :text), name_key, id
                """)
        .param("client", client == null ? null : client.value(), Types.OTHER)
        .param("text", key(text))
        .param("limit", limit)
        .query(ItemStore::toItem)
        .list();
  }

  List<Item> called(String name) {
    return jdbc.sql(
            COLUMNS
                + """
                 where account_id = tenancy.account()
                   and name_key = :key
                   and state <> 'RETIRED'
                 order by id
                 limit 50
                """)
        .param("key", key(name))
        .query(ItemStore::toItem)
        .list();
  }

  List<Item> list(ItemFilter filter, @Nullable String after, int limit) {
    return jdbc.sql(COLUMNS + " where id = any(array(select " + FOUND + ")) order by name_key, id")
        .paramSource(asked(filter, after == null ? null : ItemId.of(after), limit, false))
        .query(ItemStore::toItem)
        .list();
  }

  long count(ItemFilter filter) {
    return jdbc.sql("select count(*) from " + FOUND)
        .paramSource(asked(filter, null, Items.COUNTED + 1, true))
        .query(Long.class)
        .single();
  }

  boolean nameTaken(ItemFacts facts, ItemId except) {
    return exists(
        jdbc.sql(
                """
                select exists (select from inventory.item
                                where client_id = :client
                                  and name_key = :name
                                  and state <> 'RETIRED'
                                  and id <> :except)
                """)
            .param("client", facts.client().value())
            .param("name", key(facts.name()))
            .param("except", except.value()));
  }

  boolean keyTaken(ItemFacts facts, ItemId except) {
    return exists(
        jdbc.sql(
                """
                select exists (select from inventory.item
                                where client_id = :client
                                  and external_key = :key
                                  and id <> :except)
                """)
            .param("client", facts.client().value())
            .param("key", facts.externalKey())
            .param("except", except.value()));
  }

  void insert(AccountId account, ItemId id, ItemFacts facts, Instant now) {
    stamps.touchedItems(List.of(id));
    write(
            """
            insert into inventory.item
                   (id, account_id, client_id, name, name_key, kind, criticality, users_served, owner_id
                  , environment, external_key, state, attributes, created_at)
            values (:id, :account, :client, :name, :nameKey, :kind, :criticality, :users, :owner
                  , :environment, :key, :state, :attributes::jsonb, :now)
            """,
            id,
            facts)
        .param("account", account.value())
        .param("client", facts.client().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  int update(ItemId id, long version, ItemFacts facts) {
    stamps.touchedItems(List.of(id));
    return write(
            """
            update inventory.item
               set name = :name
                 , name_key = :nameKey
                 , kind = :kind
                 , criticality = :criticality
                 , users_served = :users
                 , owner_id = :owner
                 , environment = :environment
                 , external_key = :key
                 , state = :state
                 , attributes = :attributes::jsonb
                 , version = version + 1
             where id = :id
               and version = :version
               and state <> 'RETIRED'
            """,
            id,
            facts)
        .param("version", version)
        .update();
  }

  int retire(ItemId id, long version, Instant now) {
    stamps.touchedItems(List.of(id));
    return jdbc.sql(
            """
            update inventory.item
               set state = 'RETIRED'
                 , retired_at = :now
                 , version = version + 1
             where id = :id
               and version = :version
               and state <> 'RETIRED'
            """)
        .param("id", id.value())
        .param("version", version)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Writes what else is known of items that are locked; the graph stays as it is. */
  void writeAttributes(Map<ItemId, Attributes> items) {
    jdbc.sql(
            """
            update inventory.item
               set attributes = row.attributes::jsonb
                 , version = item.version + 1
              from unnest(:ids::uuid[], :attributes::text[]) as row (id, attributes)
             where item.id = row.id
            """)
        .param("ids", items.keySet().stream().map(ItemId::value).toArray(UUID[]::new))
        .param(
            "attributes",
            items.values().stream()
                .map(each -> AttributeValue.json(each.values()))
                .toArray(String[]::new))
        .update();
  }

  static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private StatementSpec write(String sql, ItemId id, ItemFacts facts) {
    return jdbc.sql(sql)
        .param("id", id.value())
        .param("name", facts.name())
        .param("nameKey", key(facts.name()))
        .param("kind", facts.kind().name())
        .param("criticality", facts.criticality())
        .param("users", facts.usersServed())
        .param("owner", facts.owner() == null ? null : facts.owner().value())
        .param("environment", facts.environment().name())
        .param("key", facts.externalKey())
        .param("state", facts.state().name())
        .param("attributes", AttributeValue.json(facts.attributes().values()));
  }

  private static MapSqlParameterSource asked(
      ItemFilter filter, @Nullable ItemId after, int limit, boolean counting) {
    return new MapSqlParameterSource()
        .addValue("client", filter.client() == null ? null : filter.client().value(), Types.OTHER)
        .addValue("kind", filter.kind() == null ? null : filter.kind().name(), Types.VARCHAR)
        .addValue("state", filter.state() == null ? null : filter.state().name(), Types.VARCHAR)
        .addValue("criticality", filter.minCriticality())
        .addValue(
            "environment",
            filter.environment() == null ? null : filter.environment().name(),
            Types.VARCHAR)
        .addValue("owner", filter.owner() == null ? null : filter.owner().value(), Types.OTHER)
        .addValue("text", key(filter.text()))
        .addValue("after", after == null ? null : after.value(), Types.OTHER)
        .addValue("limit", limit)
        .addValue("counting", counting);
  }

  private static boolean exists(StatementSpec query) {
    return query.query(Boolean.class).single();
  }

  private static Item toItem(ResultSet rs, int rowNumber) throws SQLException {
    UUID owner = rs.getObject("owner_id", UUID.class);
    OffsetDateTime retired = rs.getObject("retired_at", OffsetDateTime.class);
    return new Item(
        new ItemId(rs.getObject("id", UUID.class)),
        new ClientId(rs.getObject("client_id", UUID.class)),
        rs.getString("name"),
        Kind.valueOf(rs.getString("kind")),
        rs.getInt("criticality"),
        rs.getInt("users_served"),
        owner == null ? null : new PersonId(owner),
        Environment.valueOf(rs.getString("environment")),
        rs.getString("external_key"),
        State.valueOf(rs.getString("state")),
        new Attributes(AttributeValue.names(rs.getString("attributes"))),
        rs.getLong("version"),
        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
        retired == null ? null : retired.toInstant());
  }
}
