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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class UnrecordedStore {
  private static final String COLUMNS =
      """
      select u.id, u.client_id, u.item_id, u.attribute, u.recorded, u.observed, u.source, u.first_seen, u.last_seen
           , u.times_seen, u.turns, u.went_back_at, u.triage, u.triaged_at, u.triaged_by, u.reason, u.change_id, u.version
        from inventory.unrecorded_change u
      """;

  private final JdbcClient jdbc;

  UnrecordedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<UnrecordedChange> find(UnrecordedChangeId id) {
    return jdbc.sql(COLUMNS + " where u.id = :id")
        .param("id", id.value())
        .query(UnrecordedStore::toEntry)
        .optional();
  }

  /** The last entry about each of these attributes. */
  List<UnrecordedChange> latest(Collection<Tracks.Key> keys) {
    return jdbc.sql(
            """
            select last.*
              from unnest(:items::uuid[], :attributes::text[]) as key (item, attribute)
             cross join lateral (
            """
                + COLUMNS
                + """
                         where u.account_id = tenancy.account()
                           and u.item_id = key.item
                           and u.attribute = key.attribute
                         order by u.first_seen desc, u.id desc
                         limit 1) last
                """)
        .param("items", keys.stream().map(key -> key.item().value()).toArray(UUID[]::new))
        .param(
            "attributes",
            keys.stream().map(key -> key.attribute().toString()).toArray(String[]::new))
        .query(UnrecordedStore::toEntry)
        .list();
  }

  List<UnrecordedChange> near(Collection<ItemId> items, Instant from, Instant until, int most) {
    return jdbc.sql(
            COLUMNS
                + """
                 where u.account_id = tenancy.account()
                   and u.item_id = any (:items)
                   and u.first_seen < :until
                   and u.last_seen >= :from
                 order by u.first_seen desc, u.id desc
                 limit :most
                """)
        .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
        .param("from", utc(from))
        .param("until", utc(until))
        .param("most", most)
        .query(UnrecordedStore::toEntry)
        .list();
  }

  List<UnrecordedChange> list(UnrecordedFilter filter, RecordPlace after, int limit) {
    return narrowed(
            COLUMNS
                + where(filter)
                + (after.isStart() ? "" : " and (u.first_seen, u.id) < (:afterAt, :afterId)")
                + " order by u.first_seen desc, u.id desc limit :limit",
            filter)
        .param("afterAt", after.isStart() ? null : utc(after.at()))
        .param("afterId", after.isStart() ? null : after.id())
        .param("limit", limit)
        .query(UnrecordedStore::toEntry)
        .list();
  }

  int count(UnrecordedFilter filter, int most) {
    return narrowed(
            "select count(*) from (select from inventory.unrecorded_change u"
                + where(filter)
                + " limit :most) counted",
            filter)
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  void insert(AccountId account, List<UnrecordedChange> entries) {
    written(
            """
            insert into inventory.unrecorded_change
                   (id, account_id, client_id, item_id, attribute, recorded, observed, source, first_seen, last_seen
                  , times_seen, turns, went_back_at, triage, reason)
            select id, :account, client, item, attribute, recorded::jsonb, observed::jsonb, source, first_seen, last_seen
                 , times, turns, back, 'OPEN', ''
              from unnest(:ids::uuid[], :clients::uuid[], :items::uuid[], :attributes::text[], :recorded::text[]
                        , :sources::text[], :firsts::timestamptz[], :observed::text[], :lasts::timestamptz[]
                        , :times::int[], :turns::int[], :backs::timestamptz[])
                as row (id, client, item, attribute, recorded, source, first_seen, observed, last_seen, times, turns, back)
            """,
            entries)
        .param("account", account.value())
        .param("clients", array(entries, UUID[]::new, each -> each.client().value()))
        .param("items", array(entries, UUID[]::new, each -> each.item().value()))
        .param("attributes", array(entries, String[]::new, each -> each.attribute().toString()))
        .param("recorded", array(entries, String[]::new, each -> json(each.recorded())))
        .param("sources", array(entries, String[]::new, UnrecordedChange::source))
        .param("firsts", array(entries, String[]::new, each -> each.firstSeen().toString()))
        .update();
  }

  /** Writes what was seen since; what was said of them stays. */
  void seen(List<UnrecordedChange> entries) {
    written(
            """
            update inventory.unrecorded_change u
               set observed = row.observed::jsonb
                 , last_seen = row.last_seen
                 , times_seen = row.times
                 , turns = row.turns
                 , went_back_at = row.back
              from unnest(:ids::uuid[], :observed::text[], :lasts::timestamptz[], :times::int[], :turns::int[]
                        , :backs::timestamptz[])
                as row (id, observed, last_seen, times, turns, back)
             where u.id = row.id
            """,
            entries)
        .update();
  }

  int triage(UnrecordedChange entry, Triage triage, UnrecordedChange.Decision decision) {
    return jdbc.sql(
            """
            update inventory.unrecorded_change
               set triage = :triage
                 , triaged_at = :at
                 , triaged_by = :by
                 , reason = :reason
                 , change_id = :change
                 , version = version + 1
             where id = :id
               and version = :version
               and triage = 'OPEN'
            """)
        .param("id", entry.id().value())
        .param("version", entry.version())
        .param("triage", triage.name())
        .param("at", utc(decision.at()))
        .param("by", decision.by() == null ? null : decision.by().value())
        .param("reason", decision.reason())
        .param("change", decision.change() == null ? null : decision.change().value())
        .update();
  }

  private StatementSpec written(String sql, List<UnrecordedChange> entries) {
    return jdbc.sql(sql)
        .param("ids", array(entries, UUID[]::new, each -> each.id().value()))
        .param("observed", array(entries, String[]::new, each -> json(each.observed())))
        .param("lasts", array(entries, String[]::new, each -> each.lastSeen().toString()))
        .param("times", array(entries, Integer[]::new, UnrecordedChange::timesSeen))
        .param("turns", array(entries, Integer[]::new, UnrecordedChange::turns))
        .param("backs", array(entries, String[]::new, UnrecordedStore::backOf));
  }

  private static String where(UnrecordedFilter filter) {
    StringBuilder where = new StringBuilder(" where u.account_id = tenancy.account()");
    where.append(Tenancy.narrowing("u.client_id"));
    if (filter.triage() != null) {
      where.append(" and u.triage = '").append(filter.triage().name()).append('\'');
    }
    if (filter.client() != null) {
      where.append(" and u.client_id = :client");
    }
    if (filter.item() != null) {
      where.append(" and u.item_id = :item");
    }
    if (filter.flapping()) {
      where.append(" and u.turns >= 3");
    }
    return where.toString();
  }

  private StatementSpec narrowed(String sql, UnrecordedFilter filter) {
    return jdbc.sql(sql)
        .param("client", filter.client() == null ? null : filter.client().value())
        .param("item", filter.item() == null ? null : filter.item().value());
  }

  private static UnrecordedChange toEntry(ResultSet rs, int rowNumber) throws SQLException {
    return new UnrecordedChange(
        new UnrecordedChangeId(rs.getObject("id", UUID.class)),
        new ClientId(rs.getObject("client_id", UUID.class)),
        new ItemId(rs.getObject("item_id", UUID.class)),
        AttributeName.of(rs.getString("attribute")),
        AttributeValue.ofJson(rs.getString("recorded")),
        AttributeValue.ofJson(rs.getString("observed")),
        rs.getString("source"),
        rs.getObject("first_seen", OffsetDateTime.class).toInstant(),
        rs.getObject("last_seen", OffsetDateTime.class).toInstant(),
        rs.getInt("times_seen"),
        rs.getInt("turns"),
        instant(rs, "went_back_at"),
        Triage.valueOf(rs.getString("triage")),
        decision(rs),
        rs.getLong("version"));
  }

  private static UnrecordedChange.@Nullable Decision decision(ResultSet rs) throws SQLException {
    Instant at = instant(rs, "triaged_at");
    UUID by = rs.getObject("triaged_by", UUID.class);
    UUID change = rs.getObject("change_id", UUID.class);
    return at == null
        ? null
        : new UnrecordedChange.Decision(
            at,
            by == null ? null : new PersonId(by),
            rs.getString("reason"),
            change == null ? null : new ChangeId(change));
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : AttributeValue.json(value);
  }

  private static @Nullable String backOf(UnrecordedChange entry) {
    return entry.wentBackAt() == null ? null : entry.wentBackAt().toString();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static <T extends @Nullable Object> T[] array(
      List<UnrecordedChange> entries, IntFunction<T[]> empty, Function<UnrecordedChange, T> fact) {
    return entries.stream().map(fact).toArray(empty);
  }
}
