package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When changes were at work on items. */
@Repository
class ItemWorkStore {
  private final JdbcClient jdbc;

  ItemWorkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From when to when; {@code ended} is null while it runs. */
  record Row(ItemId item, ChangeId change, Instant began, @Nullable Instant ended) {}

  List<Row> at(Collection<ItemId> items, Instant from, Instant until) {
    return jdbc.sql(
            """
            select a.item_id, c.id, c.actual_start, c.actual_end
              from change.affected_item a
              join change.change c on c.id = a.change_id
             where a.account_id = tenancy.account()
               and a.item_id = any (:items)
               and c.state in ('IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED')
               and c.actual_start <= :until
               and (c.actual_end is null or c.actual_end >= :from)
            """)
        .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
        .param("from", utc(from))
        .param("until", utc(until))
        .query((rs, _) -> {
          OffsetDateTime ended = rs.getObject("actual_end", OffsetDateTime.class);
          return new Row(
              new ItemId(rs.getObject("item_id", UUID.class)),
              new ChangeId(rs.getObject("id", UUID.class)),
              rs.getObject("actual_start", OffsetDateTime.class).toInstant(),
              ended == null ? null : ended.toInstant());
        })
        .list();
  }
}
