package io.tidegate.inventory;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RecordStore {
  private static final TypeReference<List<FactDifference>> DIFFERENCES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RecordStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(AccountId account, List<ConfigurationRecord> records) {
    jdbc.sql(
            """
            insert into inventory.configuration_record
                   (id, account_id, client_id, item_id, at, cause, change_id, because, by_id, by_name, facts, differences, differs)
            select id, :account, client, item, at, cause, change, because, by_id, by_name, facts::jsonb, differences::jsonb
                 , differences <> '[]'
              from unnest(:ids::uuid[], :clients::uuid[], :items::uuid[], :ats::timestamptz[], :causes::text[], :changes::uuid[]
                        , :becauses::text[], :bys::uuid[], :names::text[], :facts::text[], :differences::text[])
                as row (id, client, item, at, cause, change, because, by_id, by_name, facts, differences)
            """)
        .param("account", account.value())
        .param("ids", array(records, UUID[]::new, ConfigurationRecord::id))
        .param("clients", array(records, UUID[]::new, each -> each.client().value()))
        .param("items", array(records, UUID[]::new, each -> each.item().value()))
        .param("ats", array(records, String[]::new, each -> each.at().toString()))
        .param("causes", array(records, String[]::new, each -> each.cause().name()))
        .param("changes", array(records, UUID[]::new, RecordStore::changeOf))
        .param("becauses", array(records, String[]::new, ConfigurationRecord::because))
        .param("bys", array(records, UUID[]::new, RecordStore::byOf))
        .param("names", array(records, String[]::new, ConfigurationRecord::byName))
        .param("facts", array(records, String[]::new, each -> each.state().json()))
        .param("differences", array(records, String[]::new, this::differences))
        .update();
  }

  /** What the items were last written down as; one that has no record is left out. */
  Map<ItemId, ItemState> latest(Collection<ItemId> items) {
    Map<ItemId, ItemState> latest = new HashMap<>();
    jdbc.sql(
            """
            select item.id, last.facts
              from unnest(:items::uuid[]) as item (id)
             cross join lateral (
                    select r.facts
                      from inventory.configuration_record r
                     where r.account_id = tenancy.account()
                       and r.item_id = item.id
                     order by r.at desc, r.id desc
                     limit 1) last
            """)
        .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
        .query(rs -> {
          latest.put(
              new ItemId(rs.getObject("id", UUID.class)), ItemState.ofJson(rs.getString("facts")));
        });
    return latest;
  }

  /** What was last written down of each item as the change began, or as it ended. */
  Map<ItemId, ItemState> last(ChangeId change, RecordCause cause) {
    Map<ItemId, ItemState> last = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (r.item_id) r.item_id, r.facts
              from inventory.configuration_record r
             where r.account_id = tenancy.account()
               and r.change_id = :change
               and r.cause = :cause
             order by r.item_id, r.at desc, r.id desc
            """)
        .param("change", change.value())
        .param("cause", cause.name())
        .query(rs -> {
          last.put(
              new ItemId(rs.getObject("item_id", UUID.class)),
              ItemState.ofJson(rs.getString("facts")));
        });
    return last;
  }

  List<ConfigurationRecord> list(RecordFilter filter, RecordPlace after, int limit) {
    return narrowed(
            """
            select r.id, r.client_id, r.item_id, r.at, r.cause, r.change_id, r.because, r.by_id, r.by_name, r.facts, r.differences
              from inventory.configuration_record r
            """
                + where(filter)
                + (after.isStart() ? "" : " and (r.at, r.id) < (:afterAt, :afterId)")
                + " order by r.at desc, r.id desc limit :limit",
            filter)
        .param("afterAt", after.isStart() ? null : after.at().atOffset(ZoneOffset.UTC))
        .param("afterId", after.isStart() ? null : after.id())
        .param("limit", limit)
        .query(this::toRecord)
        .list();
  }

  int count(RecordFilter filter, int most) {
    return narrowed(
            "select count(*) from (select from inventory.configuration_record r"
                + where(filter)
                + " limit :most) counted",
            filter)
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /** Only what is asked for stands in the clause, so that PostgreSQL sees which index serves it. */
  private static String where(RecordFilter filter) {
    StringBuilder where = new StringBuilder(" where r.account_id = tenancy.account()");
    where.append(Tenancy.narrowing("r.client_id"));
    if (!filter.all()) {
      where.append(" and r.differs");
    }
    if (filter.client() != null) {
      where.append(" and r.client_id = :client");
    }
    if (filter.item() != null) {
      where.append(" and r.item_id = :item");
    }
    if (filter.change() != null) {
      where.append(" and r.change_id = :change");
    }
    if (filter.from() != null) {
      where.append(" and r.at >= :from");
    }
    if (filter.until() != null) {
      where.append(" and r.at < :until");
    }
    return where.toString();
  }

  private StatementSpec narrowed(String sql, RecordFilter filter) {
    return jdbc.sql(sql)
        .param("client", filter.client() == null ? null : filter.client().value())
        .param("item", filter.item() == null ? null : filter.item().value())
        .param("change", filter.change() == null ? null : filter.change().value())
        .param("from", utc(filter.from()))
        .param("until", utc(filter.until()));
  }

  private ConfigurationRecord toRecord(ResultSet rs, int rowNumber) throws SQLException {
    UUID change = rs.getObject("change_id", UUID.class);
    UUID by = rs.getObject("by_id", UUID.class);
    return new ConfigurationRecord(
        rs.getObject("id", UUID.class),
        new ClientId(rs.getObject("client_id", UUID.class)),
        new ItemId(rs.getObject("item_id", UUID.class)),
        rs.getObject("at", OffsetDateTime.class).toInstant(),
        RecordCause.valueOf(rs.getString("cause")),
        change == null ? null : new ChangeId(change),
        rs.getString("because"),
        by == null ? null : new PersonId(by),
        rs.getString("by_name"),
        ItemState.ofJson(rs.getString("facts")),
        json.readValue(rs.getString("differences"), DIFFERENCES));
  }

  private String differences(ConfigurationRecord each) {
    return json.writeValueAsString(each.differences());
  }

  private static @Nullable UUID changeOf(ConfigurationRecord each) {
    return each.change() == null ? null : each.change().value();
  }

  private static @Nullable UUID byOf(ConfigurationRecord each) {
    return each.by() == null ? null : each.by().value();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private static <T extends @Nullable Object> T[] array(
      List<ConfigurationRecord> records,
      IntFunction<T[]> empty,
      Function<ConfigurationRecord, T> fact) {
    return records.stream().map(fact).toArray(empty);
  }
}
