package io.tidegate.inventory;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  private static final String MATCHES =
      """
       where (:client::uuid is null or client_id = :client)
         and (:kind::text is null or kind = :kind)
         and (case when :state::text is null then state <> 'RETIRED' else state = :state end)
         and criticality >= :criticality
         and (:environment::text is null or environment = :environment)
         and (:owner::uuid is null or owner_id = :owner)
         and (:text = '' or position(:text in name_key) > 0 or lower(external_key) = :text)
      """;

  private static final String AFTER =
      """
         and (name_key, id) > ((select name_key from inventory.item where id = :after), :after)
      """;

  private static final String BY_NAME =
      """
       order by name_key, id
       limit :limit
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
    return matching(
            COLUMNS
                + matches()
                + " order by position(:text in name_key) <> 1, name_key, id limit :limit",
            new ItemFilter(client, null, null, 1, text))
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
    return matching(COLUMNS + matches() + (after == null ? "" : AFTER) + BY_NAME, filter)
        .param("after", after == null ? null : ItemId.of(after).value())
        .param("limit", limit)
        .query(ItemStore::toItem)
        .list();
  }

  long count(ItemFilter filter) {
    return matching(
            "select count(*) from (select from inventory.item"
                + "\n"
                + matches()
                + " limit :most) as counted",
            filter)
        .param("most", Items.COUNTED + 1)
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

  private static String matches() {
    return MATCHES + Tenancy.narrowing("client_id") + "\n";
  }

  private StatementSpec matching(String sql, ItemFilter filter) {
    return jdbc.sql(sql)
        .param("client", filter.client() == null ? null : filter.client().value())
        .param("kind", filter.kind() == null ? null : filter.kind().name())
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("criticality", filter.minCriticality())
        .param("text", key(filter.text()))
        .param("environment", filter.environment() == null ? null : filter.environment().name())
        .param("owner", filter.owner() == null ? null : filter.owner().value());
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
