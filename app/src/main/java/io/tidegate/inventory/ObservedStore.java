package io.tidegate.inventory;

import io.tidegate.inventory.Tracks.Track;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What attributes were last seen to be. */
@Repository
class ObservedStore {
  private final JdbcClient jdbc;

  ObservedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A value and when it was seen. */
  record Seen(@Nullable Object value, Instant at) {}

  Map<Tracks.Key, Seen> find(Collection<ItemId> items) {
    Map<Tracks.Key, Seen> found = new HashMap<>();
    jdbc.sql(
            """
            select item_id, attribute, value, seen_at
              from inventory.observed_state
             where item_id = any (:items)
            """)
        .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
        .query(rs -> {
          found.put(
              new Tracks.Key(
                  new ItemId(rs.getObject("item_id", UUID.class)),
                  AttributeName.of(rs.getString("attribute"))),
              new Seen(
                  AttributeValue.ofJson(rs.getString("value")),
                  rs.getObject("seen_at", OffsetDateTime.class).toInstant()));
        });
    return found;
  }

  void write(AccountId account, String source, List<Track> tracks) {
    jdbc.sql(
            """
            insert into inventory.observed_state as o
                   (item_id, attribute, account_id, client_id, value, seen_at, source)
            select item, attribute, :account, client, value::jsonb, seen_at, :source
              from unnest(:items::uuid[], :attributes::text[], :clients::uuid[], :values::text[], :ats::timestamptz[])
                as row (item, attribute, client, value, seen_at)
            on conflict (item_id, attribute) do update
                    set value = excluded.value
                      , seen_at = excluded.seen_at
                      , source = excluded.source
            """)
        .param("account", account.value())
        .param("source", source)
        .param("items", array(tracks, UUID[]::new, each -> each.item().id().value()))
        .param("attributes", array(tracks, String[]::new, each -> each.attribute().toString()))
        .param("clients", array(tracks, UUID[]::new, each -> each.item().client().value()))
        .param("values", array(tracks, String[]::new, ObservedStore::json))
        .param("ats", array(tracks, String[]::new, ObservedStore::at))
        .update();
  }

  private static @Nullable String json(Track track) {
    return track.lastValue() == null ? null : AttributeValue.json(track.lastValue());
  }

  private static @Nullable String at(Track track) {
    Instant at = track.lastAt();
    return at == null ? null : at.toString();
  }

  private static <T extends @Nullable Object> T[] array(
      List<Track> tracks, IntFunction<T[]> empty, Function<Track, T> fact) {
    return tracks.stream().map(fact).toArray(empty);
  }
}
