package io.tidegate.calendar;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntryStore {
  private static final String SELECT =
      """
      select e.id, e.client_id, e.kind, e.title, e.note, e.starts_at, e.days, e.minutes, e.rule
           , e.more_days::text[] as more_days, e.less_days::text[] as less_days, e.zone, e.uid, e.sequence
           , e.by_client, e.made_at, e.made_by_name, e.ended_at, e.ended_by_name, e.ended_because, e.replaced_by
        from calendar.entry e
       where e.account_id = tenancy.account()
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  EntryStore(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(Actor actor, Entry entry, @Nullable Instant overBy) {
    EntryFacts facts = entry.facts();
    Recurrence recurrence = facts.recurrence();
    jdbc.sql(
            """
            insert into calendar.entry
                   (id, account_id, client_id, kind, title, note, starts_at, days, minutes, rule, more_days
                  , less_days, zone, over_by, uid, sequence, by_client, made_at, made_by, made_by_name)
            values (:id, :account, :client::uuid, :kind, :title, :note, :start, :days, :minutes, :rule
                  , :more::date[], :less::date[], :zone, :over::timestamptz, :uid, :sequence, :byClient, :at, :by, :name)
            """)
        .param("id", entry.id().value())
        .param("account", actor.account().value())
        .param("client", facts.client() == null ? null : facts.client().value())
        .param("kind", facts.kind().name())
        .param("title", facts.title())
        .param("note", facts.note())
        .param("start", recurrence.start())
        .param("days", recurrence.days())
        .param("minutes", recurrence.minutes())
        .param("rule", recurrence.rule())
        .param("more", texts(recurrence.also()))
        .param("less", texts(recurrence.except()))
        .param("zone", facts.zone() == null ? null : facts.zone().getId())
        .param("over", overBy == null ? null : overBy.atOffset(ZoneOffset.UTC))
        .param("uid", entry.uid().value())
        .param("sequence", entry.sequence())
        .param("byClient", entry.byClient())
        .param("at", entry.madeAt().atOffset(ZoneOffset.UTC))
        .param("by", actor.person().value())
        .param("name", actor.name())
        .update();
  }

  /** Ends an entry that is in force; none when somebody was faster. */
  int end(Actor actor, EntryId id, Entry.Ended ended) {
    return jdbc.sql(
            """
            update calendar.entry
               set ended_at = :at
                 , ended_by = :by
                 , ended_by_name = :name
                 , ended_because = :because
                 , replaced_by = :replacement::uuid
             where id = :id
               and ended_at is null
            """)
        .param("at", ended.at().atOffset(ZoneOffset.UTC))
        .param("by", actor.person().value())
        .param("name", actor.name())
        .param("because", ended.because())
        .param("replacement", ended.replacedBy() == null ? null : ended.replacedBy().value())
        .param("id", id.value())
        .update();
  }

  Optional<Entry> find(EntryId id) {
    return jdbc.sql(SELECT + " and e.id = :id")
        .param("id", id.value())
        .query((rs, _) -> entry(rs))
        .optional();
  }

  /** Those in force for one client, its own and every client's; all of them when null. */
  List<Entry> inForce(@Nullable ClientId client) {
    return jdbc.sql(
            SELECT
                + """
                   and e.ended_at is null
                   and (:client::uuid is null or e.client_id is null or e.client_id = :client::uuid)
                 order by e.kind, e.starts_at, e.id
                """)
        .param("client", client == null ? null : client.value())
        .query((rs, _) -> entry(rs))
        .list();
  }

  /**
   * Those in force for any of these clients that are not over before this moment; while a story of
   * the past is told, those that had been made by then.
   */
  List<Entry> inForce(Collection<ClientId> clients, Collection<EntryKind> kinds, Instant from) {
    return jdbc.sql(
            SELECT
                + """
                   and e.ended_at is null
                   and e.kind = any (:kinds)
                   and (e.client_id is null or e.client_id = any (:clients))
                   and (e.over_by is null or e.over_by > :from)
                   and e.made_at <= :now
                 order by e.starts_at, e.id
                """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("kinds", kinds.stream().map(EntryKind::name).toArray(String[]::new))
        .param("clients", clients.stream().map(ClientId::value).toArray(UUID[]::new))
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query((rs, _) -> entry(rs))
        .list();
  }

  /** Those of these clients that were withdrawn, and not replaced, since this moment. */
  List<Entry> withdrawn(Collection<ClientId> clients, Collection<EntryKind> kinds, Instant since) {
    return jdbc.sql(
            SELECT
                + """
                   and e.ended_at > :since
                   and e.replaced_by is null
                   and e.kind = any (:kinds)
                   and (e.client_id is null or e.client_id = any (:clients))
                 order by e.starts_at, e.id
                """)
        .param("kinds", kinds.stream().map(EntryKind::name).toArray(String[]::new))
        .param("clients", clients.stream().map(ClientId::value).toArray(UUID[]::new))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((rs, _) -> entry(rs))
        .list();
  }

  private static Entry entry(ResultSet rs) throws SQLException {
    UUID client = rs.getObject("client_id", UUID.class);
    String zone = rs.getString("zone");
    return new Entry(
        new EntryId(rs.getObject("id", UUID.class)),
        new EntryFacts(
            client == null ? null : new ClientId(client),
            EntryKind.valueOf(rs.getString("kind")),
            rs.getString("title"),
            rs.getString("note"),
            recurrence(rs),
            zone == null ? null : ZoneId.of(zone)),
        new EntryId(rs.getObject("uid", UUID.class)),
        rs.getInt("sequence"),
        rs.getBoolean("by_client"),
        rs.getObject("made_at", OffsetDateTime.class).toInstant(),
        rs.getString("made_by_name"),
        ended(rs));
  }

  private static Recurrence recurrence(ResultSet rs) throws SQLException {
    return new Recurrence(
        rs.getObject("starts_at", LocalDateTime.class),
        rs.getInt("days"),
        rs.getInt("minutes"),
        rs.getString("rule"),
        days(rs, "more_days"),
        days(rs, "less_days"));
  }

  private static Entry.@Nullable Ended ended(ResultSet rs) throws SQLException {
    OffsetDateTime at = rs.getObject("ended_at", OffsetDateTime.class);
    UUID replacement = rs.getObject("replaced_by", UUID.class);
    return at == null
        ? null
        : new Entry.Ended(
            at.toInstant(),
            rs.getString("ended_by_name"),
            rs.getString("ended_because"),
            replacement == null ? null : new EntryId(replacement));
  }

  private static String[] texts(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toArray(String[]::new);
  }

  private static List<LocalDate> days(ResultSet rs, String column) throws SQLException {
    return Arrays.stream((String[]) rs.getArray(column).getArray()).map(LocalDate::parse).toList();
  }
}
