package io.tidegate.calendar;

import io.tidegate.inventory.Item;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What vendors call the things they work on, and the items that those are. */
@Repository
class VendorObjectStore {
  private final JdbcClient jdbc;

  VendorObjectStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that the newest notice names it, for the first time or again. */
  VendorObjectId name(AccountId account, VendorJobId job, VendorNotice.Named named) {
    return new VendorObjectId(
        jdbc.sql(
                """
                insert into calendar.vendor_object (id, account_id, work_id, object, object_key, impact, named, settled)
                values (:id, :account, :work, :object, :key, :impact, true, false)
                on conflict (account_id, work_id, object_key) do update
                   set object = excluded.object
                     , impact = excluded.impact
                     , named = true
                returning id
                """)
            .param("id", VendorObjectId.next().value())
            .param("account", account.value())
            .param("work", job.value())
            .param("object", named.object())
            .param("key", VendorStore.key(named.object()))
            .param("impact", named.impact().name())
            .query(UUID.class)
            .single());
  }

  /** What the newest notice no longer names is no longer hit. */
  void nameOnly(VendorJobId job, Collection<String> keys, Instant now) {
    jdbc.sql(
            """
            update calendar.vendor_object
               set named = false
             where account_id = tenancy.account()
               and work_id = :work
               and named
               and object_key <> all (:keys)
            """)
        .param("work", job.value())
        .param("keys", keys.toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            update calendar.vendor_hit h
               set ended_at = :now
              from calendar.vendor_object o
             where h.account_id = tenancy.account()
               and h.work_id = :work
               and h.ended_at is null
               and o.id = h.object_id
               and not o.named
            """)
        .param("work", job.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What is said by hand to be this item, or none when it is null, hits nothing else. */
  void settle(
      AccountId account,
      VendorJobId job,
      VendorObjectId object,
      VendorNotice.Named named,
      @Nullable Item item,
      Instant now) {
    ItemId hit = item == null ? null : item.id();
    end(object, hit, now);
    jdbc.sql("update calendar.vendor_object set settled = true where id = :id")
        .param("id", object.value())
        .update();
    if (item != null) {
      hit(account, job, object, named, item, now);
    }
  }

  /** What it hits stays as it is, by the words of the newest notice. */
  void reword(VendorObjectId object, VendorNotice.Named named) {
    jdbc.sql(
            """
            update calendar.vendor_hit
               set object = :object
                 , impact = :impact
             where object_id = :id
               and ended_at is null
            """)
        .param("id", object.value())
        .param("object", named.object())
        .param("impact", named.impact().name())
        .update();
  }

  private void end(VendorObjectId object, @Nullable ItemId except, Instant now) {
    jdbc.sql(
            """
            update calendar.vendor_hit
               set ended_at = :now
             where object_id = :object
               and ended_at is null
               and (:item::uuid is null or item_id <> :item::uuid)
            """)
        .param("object", object.value())
        .param("item", except == null ? null : except.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void hit(
      AccountId account,
      VendorJobId job,
      VendorObjectId object,
      VendorNotice.Named named,
      Item item,
      Instant now) {
    jdbc.sql(
            """
            insert into calendar.vendor_hit
                   (id, account_id, client_id, work_id, object_id, item_id, object, impact, made_at)
            values (:id, :account, :client, :work, :objectId, :item, :object, :impact, :now)
            on conflict (account_id, object_id, item_id) where ended_at is null do update
               set object = excluded.object
                 , impact = excluded.impact
            """)
        .param("id", TimeOrderedUuid.next())
        .param("account", account.value())
        .param("client", item.client().value())
        .param("work", job.value())
        .param("objectId", object.value())
        .param("item", item.id().value())
        .param("object", named.object())
        .param("impact", named.impact().name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What a window's newest notice names, in the order of its words. */
  List<VendorObject> of(VendorJobId job) {
    return jdbc.sql(
            """
            select id, work_id, object, impact, settled
              from calendar.vendor_object
             where account_id = tenancy.account()
               and work_id = :work
               and named
             order by object_key
            """)
        .param("work", job.value())
        .query((rs, _) -> VendorObject.of(rs))
        .list();
  }

  /** The same thing of the same vendor, wherever it is named. */
  List<VendorObject> called(String provider, String object) {
    return jdbc.sql(
            """
            select o.id, o.work_id, o.object, o.impact, o.settled
              from calendar.vendor_object o
              join calendar.vendor_work w on w.id = o.work_id
             where o.account_id = tenancy.account()
               and o.object_key = :object
               and o.named
               and w.provider_key = :provider
             order by o.id
            """)
        .param("provider", VendorStore.key(provider))
        .param("object", VendorStore.key(object))
        .query((rs, _) -> VendorObject.of(rs))
        .list();
  }
}
