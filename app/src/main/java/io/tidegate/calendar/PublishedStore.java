package io.tidegate.calendar;

import io.tidegate.kernel.AccountId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts how often what feeds name was moved or called off. */
@Repository
class PublishedStore {
  private final JdbcClient jdbc;

  PublishedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The count of each, one higher where its fingerprint is another than the one last named. Rows
   * are written in the order of their ids, so that two feeds never wait for each other in a ring.
   */
  Map<UUID, Integer> sequences(AccountId account, Map<UUID, String> fingerprints, Instant now) {
    Map<UUID, Integer> known = new HashMap<>();
    SortedMap<UUID, String> other = new TreeMap<>(fingerprints);
    jdbc.sql(
            """
            select subject, fingerprint, sequence
              from calendar.published
             where account_id = tenancy.account()
               and subject = any (:subjects)
            """)
        .param("subjects", fingerprints.keySet().toArray(UUID[]::new))
        .query(rs -> {
          UUID subject = rs.getObject("subject", UUID.class);
          known.put(subject, rs.getInt("sequence"));
          other.remove(subject, rs.getString("fingerprint"));
        });
    if (!other.isEmpty()) {
      write(account, other, now, known);
    }
    return known;
  }

  private void write(
      AccountId account, SortedMap<UUID, String> changed, Instant now, Map<UUID, Integer> known) {
    jdbc.sql(
            """
            insert into calendar.published as p (account_id, subject, fingerprint, sequence, changed_at)
            select :account, o.subject, o.fingerprint, 0, :now
              from unnest(:subjects::uuid[], :fingerprints::text[]) as o (subject, fingerprint)
             order by o.subject
            on conflict (account_id, subject) do update
               set sequence = case when p.fingerprint = excluded.fingerprint then p.sequence else p.sequence + 1 end
                 , fingerprint = excluded.fingerprint
                 , changed_at = excluded.changed_at
            returning subject, sequence
            """)
        .param("account", account.value())
        .param("subjects", changed.keySet().toArray(UUID[]::new))
        .param("fingerprints", changed.values().toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(rs -> {
          known.put(rs.getObject("subject", UUID.class), rs.getInt("sequence"));
        });
  }
}
