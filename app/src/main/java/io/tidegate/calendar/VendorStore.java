package io.tidegate.calendar;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Vendors' work and the notices that it comes from. */
@Repository
class VendorStore {
  private final JdbcClient jdbc;

  VendorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As vendors and their objects are recognised, however they are spelt. */
  static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** Notices of one vendor are taken one after the other, until the transaction ends. */
  void lock(AccountId account, String provider) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", "vendor:" + account + ":" + key(provider))
        .query(rs -> {});
  }

  /** All windows of the maintenance that the notice is about. */
  List<VendorOrder.Known> known(VendorNotice notice) {
    return jdbc.sql(
            """
            select id, uid, status, sequence, stamp
              from calendar.vendor_work
             where account_id = tenancy.account()
               and provider_key = :provider
               and vendor_account = :vendorAccount
               and maintenance = :maintenance
             order by id
            """)
        .param("provider", key(notice.provider()))
        .param("vendorAccount", notice.account())
        .param("maintenance", notice.maintenance())
        .query((rs, _) -> known(rs))
        .list();
  }

  void insert(AccountId account, VendorJobId id, VendorNotice notice, Instant now) {
    VendorStatus status = notice.status() == null ? VendorStatus.CONFIRMED : notice.status();
    said(
            """
            insert into calendar.vendor_work
                   (id, account_id, provider, provider_key, vendor_account, maintenance, uid, status
                  , starts_at, ends_at, sequence, stamp, made_at, changed_at)
            values (:id, :account, :provider, :providerKey, :vendorAccount, :maintenance, :uid, :status
                  , :start, :end, :sequence, :stamp, :now, :now)
            """,
            id,
            notice)
        .param("account", account.value())
        .param("provider", notice.provider())
        .param("providerKey", key(notice.provider()))
        .param("vendorAccount", notice.account())
        .param("maintenance", notice.maintenance())
        .param("status", status.name())
        .param("sequence", notice.sequence())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What holds from now on; a status or a count that the notice does not say stays. */
  void update(VendorOrder.Known known, VendorNotice notice, Instant now) {
    VendorStatus status = notice.status() == null ? known.status() : notice.status();
    int sequence =
        notice.sequence() == VendorNotice.UNCOUNTED ? known.sequence() : notice.sequence();
    said(
            """
            update calendar.vendor_work
               set uid = :uid
                 , status = :status
                 , starts_at = :start
                 , ends_at = :end
                 , sequence = :sequence
                 , stamp = :stamp
                 , changed_at = :now
             where id = :id
            """,
            known.id(),
            notice)
        .param("status", status.name())
        .param("sequence", sequence)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether this very notice came before. */
  boolean received(VendorJobId id, VendorNotice notice) {
    return jdbc.sql(
            """
            select exists (select from calendar.vendor_notice
                            where account_id = tenancy.account()
                              and work_id = :work
                              and content = :content)
            """)
        .param("work", id.value())
        .param("content", notice.content())
        .query(Boolean.class)
        .single();
  }

  void keep(Actor actor, VendorJobId id, VendorNotice notice, boolean applied, Instant now) {
    jdbc.sql(
            """
            insert into calendar.vendor_notice
                   (id, account_id, work_id, status, starts_at, ends_at, sequence, stamp, summary, content, applied
                  , received_at, received_by, received_by_name)
            values (:id, :account, :work, :status, :start, :end, :sequence, :stamp, :summary, :content, :applied
                  , :at, :by, :name)
            """)
        .param("id", TimeOrderedUuid.next())
        .param("account", actor.account().value())
        .param("work", id.value())
        .param("status", notice.status() == null ? "NO_CHANGE" : notice.status().name())
        .param("start", notice.window().start().atOffset(ZoneOffset.UTC))
        .param("end", notice.window().end().atOffset(ZoneOffset.UTC))
        .param("sequence", notice.sequence())
        .param("stamp", notice.stamp().atOffset(ZoneOffset.UTC))
        .param("summary", notice.summary())
        .param("content", notice.content())
        .param("applied", applied)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("by", actor.person().value())
        .param("name", actor.name())
        .update();
  }

  /** The notices of a window, the one that came last first. */
  List<KeptNotice> notices(VendorJobId id) {
    return jdbc.sql(
            """
            select status, starts_at, ends_at, sequence, summary, content, applied, received_at, received_by_name
              from calendar.vendor_notice
             where account_id = tenancy.account()
               and work_id = :work
             order by id desc
            """)
        .param("work", id.value())
        .query((rs, _) -> KeptNotice.of(rs))
        .list();
  }

  private StatementSpec said(String sql, VendorJobId id, VendorNotice notice) {
    return jdbc.sql(sql)
        .param("id", id.value())
        .param("uid", notice.uid())
        .param("start", notice.window().start().atOffset(ZoneOffset.UTC))
        .param("end", notice.window().end().atOffset(ZoneOffset.UTC))
        .param("stamp", notice.stamp().atOffset(ZoneOffset.UTC));
  }

  private static VendorOrder.Known known(ResultSet rs) throws SQLException {
    return new VendorOrder.Known(
        new VendorJobId(rs.getObject("id", UUID.class)),
        rs.getString("uid"),
        VendorStatus.valueOf(rs.getString("status")),
        rs.getInt("sequence"),
        rs.getObject("stamp", OffsetDateTime.class).toInstant());
  }
}
