package io.tidegate.calendar;

import io.tidegate.inventory.Item;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody said by hand that a vendor's name for a thing means. */
@Repository
class VendorAliasStore {
  private final JdbcClient jdbc;

  VendorAliasStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By the key of the object; empty where it was said to be none of the account's. */
  Map<String, Optional<ItemId>> of(String provider, Collection<String> keys) {
    Map<String, Optional<ItemId>> found = new HashMap<>();
    jdbc.sql(
            """
            select object_key, item_id
              from calendar.vendor_alias
             where account_id = tenancy.account()
               and provider_key = :provider
               and object_key = any (:keys)
               and ended_at is null
            """)
        .param("provider", VendorStore.key(provider))
        .param("keys", keys.toArray(String[]::new))
        .query(rs -> {
          found.put(
              rs.getString("object_key"),
              Optional.ofNullable(rs.getObject("item_id", UUID.class)).map(ItemId::new));
        });
    return found;
  }

  /** What was said before ends. */
  void say(Actor actor, String provider, String object, @Nullable Item item, Instant now) {
    jdbc.sql(
            """
            update calendar.vendor_alias
               set ended_at = :now
             where account_id = tenancy.account()
               and provider_key = :provider
               and object_key = :object
               and ended_at is null
            """)
        .param("provider", VendorStore.key(provider))
        .param("object", VendorStore.key(object))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            insert into calendar.vendor_alias
                   (id, account_id, client_id, provider_key, object_key, item_id, made_at, made_by, made_by_name)
            values (:id, :account, :client::uuid, :provider, :object, :item::uuid, :now, :by, :name)
            """)
        .param("id", TimeOrderedUuid.next())
        .param("account", actor.account().value())
        .param("client", item == null ? null : item.client().value())
        .param("provider", VendorStore.key(provider))
        .param("object", VendorStore.key(object))
        .param("item", item == null ? null : item.id().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", actor.person().value())
        .param("name", actor.name())
        .update();
  }
}
