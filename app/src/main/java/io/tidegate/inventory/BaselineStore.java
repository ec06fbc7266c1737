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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BaselineStore {
  private static final String COLUMNS =
      """
      select b.id, b.client_id, b.name, b.at, b.created_at, b.created_by
           , (select count(*) from inventory.baseline_item i where i.baseline_id = b.id) as chosen
        from inventory.baseline b
       where b.account_id = tenancy.account()
      """;

  private final JdbcClient jdbc;

  BaselineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, Baseline fresh, Collection<ItemId> items) {
    jdbc.sql(
            """
            insert into inventory.baseline (id, account_id, client_id, name, at, chosen, created_at, created_by)
            values (:id, :account, :client, :name, :at, :chosen, :created, :by)
            """)
        .param("id", fresh.id().value())
        .param("account", account.value())
        .param("client", fresh.client().value())
        .param("name", fresh.name())
        .param("at", utc(fresh.at()))
        .param("chosen", !items.isEmpty())
        .param("created", utc(fresh.createdAt()))
        .param("by", fresh.by() == null ? null : fresh.by().value())
        .update();
    jdbc.sql(
            """
            insert into inventory.baseline_item (baseline_id, item_id, account_id, client_id)
            select :id, item, :account, :client
              from unnest(:items::uuid[]) as row (item)
            """)
        .param("id", fresh.id().value())
        .param("account", account.value())
        .param("client", fresh.client().value())
        .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
        .update();
  }

  Optional<Baseline> find(BaselineId id) {
    return jdbc.sql(COLUMNS + " and b.id = :id")
        .param("id", id.value())
        .query(BaselineStore::toBaseline)
        .optional();
  }

  List<Baseline> list(@Nullable ClientId client, RecordPlace after, int limit) {
    return jdbc.sql(
            COLUMNS
                + Tenancy.narrowing("b.client_id")
                + (client == null ? "" : " and b.client_id = :client")
                + (after.isStart() ? "" : " and (b.at, b.id) < (:afterAt, :afterId)")
                + " order by b.at desc, b.id desc limit :limit")
        .param("client", client == null ? null : client.value())
        .param("afterAt", after.isStart() ? null : utc(after.at()))
        .param("afterId", after.isStart() ? null : after.id())
        .param("limit", limit)
        .query(BaselineStore::toBaseline)
        .list();
  }

  /** One item at two moments; null where nothing was recorded of it yet. */
  record Pair(ItemId item, @Nullable ItemState before, @Nullable ItemState after) {}

  /** Those of the baseline's items that differ between the moments, in the order of their ids. */
  List<Pair> differing(
      Baseline baseline, Instant before, Instant later, @Nullable ItemId after, int limit) {
    return jdbc.sql(
            """
            select i.id, former.facts as before, later.facts as after
              from inventory.item i
              left join lateral (
                    select r.facts
                      from inventory.configuration_record r
                     where r.account_id = tenancy.account()
                       and r.item_id = i.id
                       and r.at <= :before
                     order by r.at desc, r.id desc
                     limit 1) former on true
              left join lateral (
                    select r.facts
                      from inventory.configuration_record r
                     where r.account_id = tenancy.account()
                       and r.item_id = i.id
                       and r.at <= :later
                     order by r.at desc, r.id desc
                     limit 1) later on true
             where i.account_id = tenancy.account()
               and i.client_id = :client
               and (not :chosen or i.id in (select b.item_id from inventory.baseline_item b where b.baseline_id = :baseline))
               and (:after::uuid is null or i.id > :after::uuid)
               and former.facts is distinct from later.facts
             order by i.id
             limit :limit
            """)
        .param("baseline", baseline.id().value())
        .param("chosen", baseline.chosen() > 0)
        .param("client", baseline.client().value())
        .param("before", utc(before))
        .param("later", utc(later))
        .param("after", after == null ? null : after.value())
        .param("limit", limit)
        .query((rs, _) ->
            new Pair(
                new ItemId(rs.getObject("id", UUID.class)),
                state(rs.getString("before")),
                state(rs.getString("after"))))
        .list();
  }

  private static @Nullable ItemState state(@Nullable String json) {
    return json == null ? null : ItemState.ofJson(json);
  }

  private static Baseline toBaseline(ResultSet rs, int rowNumber) throws SQLException {
    UUID by = rs.getObject("created_by", UUID.class);
    return new Baseline(
        new BaselineId(rs.getObject("id", UUID.class)),
        new ClientId(rs.getObject("client_id", UUID.class)),
        rs.getString("name"),
        rs.getObject("at", OffsetDateTime.class).toInstant(),
        rs.getInt("chosen"),
        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
        by == null ? null : new PersonId(by));
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
