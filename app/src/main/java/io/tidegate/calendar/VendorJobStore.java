package io.tidegate.calendar;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads vendors' work with the items it hits, as far as the tenant may see them. */
@Repository
class VendorJobStore {
  private static final String SELECT =
      """
      select w.id, w.provider, w.vendor_account, w.maintenance, w.status, w.starts_at, w.ends_at, w.sequence, w.changed_at
           , coalesce((select n.summary
                         from calendar.vendor_notice n
                        where n.account_id = w.account_id
                          and n.work_id = w.id
                          and n.applied
                        order by n.id desc
                        limit 1), '') as summary
           , h.item_id, h.client_id, h.object, h.impact
        from calendar.vendor_work w
      """;

  private static final String HITS =
      """
        left join calendar.vendor_hit h
          on h.account_id = w.account_id
         and h.work_id = w.id
         and h.ended_at is null
       where w.account_id = tenancy.account()
      """;

  private final JdbcClient jdbc;

  VendorJobStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<VendorJob> find(VendorJobId id) {
    return jobs(
            jdbc.sql(SELECT + HITS + " and w.id = :id order by h.object").param("id", id.value()))
        .stream()
        .findFirst();
  }

  /** Not called off, at these clients, by their start; each with its hits at these clients. */
  List<VendorJob> between(Window range, Collection<ClientId> clients) {
    return jobs(
        jdbc.sql(
                SELECT
                    + HITS
                    + """
                       and w.status <> 'CANCELLED'
                       and w.starts_at < :until
                       and w.ends_at > :from
                       and h.client_id = any (:clients)
                     order by w.starts_at, w.id, h.object
                    """)
            .param("from", range.start().atOffset(ZoneOffset.UTC))
            .param("until", range.end().atOffset(ZoneOffset.UTC))
            .param("clients", clients.stream().map(ClientId::value).toArray(UUID[]::new)));
  }

  /** Called off or not, at these clients, that end after this moment. */
  List<VendorJob> since(Instant from, Collection<ClientId> clients) {
    return jobs(
        jdbc.sql(
                SELECT
                    + HITS
                    + """
                       and w.ends_at > :from
                       and h.client_id = any (:clients)
                     order by w.starts_at, w.id, h.object
                    """)
            .param("from", from.atOffset(ZoneOffset.UTC))
            .param("clients", clients.stream().map(ClientId::value).toArray(UUID[]::new)));
  }

  /** Not called off, on anything known, by their start. */
  List<VendorJob> during(Window range) {
    return jobs(
        jdbc.sql(
                SELECT
                    + HITS
                    + """
                       and w.status <> 'CANCELLED'
                       and w.starts_at < :until
                       and w.ends_at > :from
                       and h.item_id is not null
                     order by w.starts_at, w.id, h.object
                    """)
            .param("from", range.start().atOffset(ZoneOffset.UTC))
            .param("until", range.end().atOffset(ZoneOffset.UTC)));
  }

  /** All items that it ever was said to work on, also by notices that no longer hold. */
  Set<ItemId> ever(VendorJobId job) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct item_id
                  from calendar.vendor_hit
                 where account_id = tenancy.account()
                   and work_id = :job
                """)
            .param("job", job.value())
            .query((rs, _) -> new ItemId(rs.getObject("item_id", UUID.class)))
            .list());
  }

  /** On this item, called off or not, the last to begin first. */
  List<VendorJob> on(ItemId item, int size) {
    return jobs(
        jdbc.sql(
                SELECT
                    + HITS
                    + """
                       and h.item_id = :item
                     order by w.starts_at desc, w.id
                     limit :size
                    """)
            .param("item", item.value())
            .param("size", size));
  }

  /** All of them, the last to begin first, after the one before. */
  List<VendorJob> list(boolean unmatched, @Nullable VendorJobId after, int size) {
    return jobs(
        jdbc.sql(
                SELECT
                    + HITS
                    + """
                       and w.id in (select v.id
                                      from calendar.vendor_work v
                                     where v.account_id = tenancy.account()
                                       and (not :unmatched
                                            or exists (select from calendar.vendor_object o
                                                        where o.account_id = v.account_id
                                                          and o.work_id = v.id
                                                          and o.named
                                                          and not o.settled))
                                       and (:after::uuid is null
                                            or (v.starts_at, v.id) < (select l.starts_at, l.id
                                                                        from calendar.vendor_work l
                                                                       where l.id = :after::uuid))
                                     order by v.starts_at desc, v.id desc
                                     limit :size)
                     order by w.starts_at desc, w.id desc, h.object
                    """)
            .param("unmatched", unmatched)
            .param("after", after == null ? null : after.value())
            .param("size", size));
  }

  /** How many things each of these names that nobody knows. */
  Map<VendorJobId, Integer> unmatched(Collection<VendorJobId> jobs) {
    Map<VendorJobId, Integer> counts = new LinkedHashMap<>();
    jdbc.sql(
            """
            select work_id, count(*) as number
              from calendar.vendor_object
             where account_id = tenancy.account()
               and work_id = any (:jobs)
               and named
               and not settled
             group by work_id
            """)
        .param("jobs", jobs.stream().map(VendorJobId::value).toArray(UUID[]::new))
        .query(rs -> {
          counts.put(new VendorJobId(rs.getObject("work_id", UUID.class)), rs.getInt("number"));
        });
    return counts;
  }

  private static List<VendorJob> jobs(StatementSpec query) {
    Map<VendorJobId, VendorJob> found = new LinkedHashMap<>();
    query.query(rs -> {
      VendorJob row = job(rs);
      found.merge(row.id(), row, VendorJobStore::together);
    });
    return List.copyOf(found.values());
  }

  private static VendorJob together(VendorJob one, VendorJob other) {
    List<VendorJob.Hit> hits = new ArrayList<>(one.hits());
    hits.addAll(other.hits());
    return with(one, hits);
  }

  private static VendorJob with(VendorJob job, List<VendorJob.Hit> hits) {
    return new VendorJob(
        job.id(),
        job.provider(),
        job.account(),
        job.maintenance(),
        job.status(),
        job.window(),
        job.sequence(),
        job.changedAt(),
        job.summary(),
        hits);
  }

  private static VendorJob job(ResultSet rs) throws SQLException {
    UUID item = rs.getObject("item_id", UUID.class);
    List<VendorJob.Hit> hits =
        item == null
            ? List.of()
            : List.of(
                new VendorJob.Hit(
                    new ItemId(item),
                    new ClientId(rs.getObject("client_id", UUID.class)),
                    rs.getString("object"),
                    VendorImpact.valueOf(rs.getString("impact"))));
    return new VendorJob(
        new VendorJobId(rs.getObject("id", UUID.class)),
        rs.getString("provider"),
        rs.getString("vendor_account"),
        rs.getString("maintenance"),
        VendorStatus.valueOf(rs.getString("status")),
        new Window(moment(rs, "starts_at"), moment(rs, "ends_at")),
        rs.getInt("sequence"),
        moment(rs, "changed_at"),
        rs.getString("summary"),
        hits);
  }

  private static Instant moment(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }
}
