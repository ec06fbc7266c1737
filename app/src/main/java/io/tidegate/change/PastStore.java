package io.tidegate.change;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes many changes of the past in one statement. */
@Repository
class PastStore {
  private static final String ROWS =
      """
              from jsonb_to_recordset(:rows::jsonb)
                as row (id uuid, client_id uuid, number integer, type text, major boolean, state text, state_since timestamptz
                      , title text, reason text, category text, requester_id uuid, owner_id uuid, window_start timestamptz
                      , window_end timestamptz, risk_level text, outcome text, what_happened text, actual_start timestamptz
                      , actual_end timestamptz, done_by text, actual_effort_minutes integer, actual_cost numeric
                      , created_at timestamptz, touched_by text, touched_at timestamptz, source text, external_key text
                      , source_digest text, item_words text, said_words text)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PastStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Those that came in before, by their external keys; locked until the transaction ends. */
  Map<String, PastRow> known(String source, Collection<String> keys) {
    return jdbc
        .sql(
            """
            select c.id, c.client_id, c.number, c.external_key, c.source_digest, c.version <> c.source_version as touched
                 , c.type, c.major::text as major, c.state, c.title, c.reason, c.category, c.requester_id, c.owner_id
                 , c.risk_level, c.outcome, c.what_happened, c.done_by, c.actual_effort_minutes, c.actual_cost
                 , c.state_since, c.window_start, c.window_end, c.actual_start, c.actual_end, c.created_at
                 , array(select a.item_id from change.affected_item a where a.change_id = c.id) as affected
                 , array(select i.person_id from change.implementer i where i.change_id = c.id) as implementers
              from change.change c
             where c.account_id = tenancy.account()
               and c.source = :source
               and c.external_key = any (:keys)
               for update of c
            """)
        .param("source", source)
        .param("keys", keys.toArray(String[]::new))
        .query((rs, _) -> Map.entry(rs.getString("external_key"), toRow(rs)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void insert(AccountId account, List<PastBatch.Entry> entries) {
    jdbc.sql(
            """
            insert into change.change
                   (id, account_id, client_id, number, type, major, state, state_since, title, reason, category
                  , requester_id, owner_id, window_start, window_end, risk_level, outcome, what_happened, actual_start
                  , actual_end, done_by, actual_effort_minutes, actual_cost, created_at, touched_by, touched_deed
                  , touched_at, source, external_key, source_digest, source_version, planned, said)
            select id, :account, client_id, number, type, major, state, state_since, title, reason, category
                 , requester_id, owner_id, window_start, window_end, risk_level, outcome, what_happened, actual_start
                 , actual_end, done_by, actual_effort_minutes, actual_cost, created_at, touched_by, 'imported'
                 , touched_at, source, external_key, source_digest, 0
                 , to_tsvector('simple', change.plain(item_words)), to_tsvector('simple', change.plain(said_words))
            """
                + ROWS)
        .param("account", account.value())
        .param("rows", rows(entries))
        .update();
  }

  void update(List<PastBatch.Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update change.change c
               set type = row.type, major = row.major, state = row.state, state_since = row.state_since
                 , title = row.title, reason = row.reason, category = row.category
                 , requester_id = row.requester_id, owner_id = row.owner_id
                 , window_start = row.window_start, window_end = row.window_end
                 , risk_level = row.risk_level
                 , outcome = row.outcome, what_happened = row.what_happened
                 , actual_start = row.actual_start, actual_end = row.actual_end, done_by = row.done_by
                 , actual_effort_minutes = row.actual_effort_minutes, actual_cost = row.actual_cost
                 , created_at = row.created_at
                 , touched_by = row.touched_by, touched_deed = 'import-updated', touched_at = row.touched_at
                 , source_digest = row.source_digest
                 , planned = c.planned || to_tsvector('simple', change.plain(row.item_words))
                 , said = c.said || to_tsvector('simple', change.plain(row.said_words))
                 , version = c.version + 1, source_version = c.version + 1
            """
                + ROWS
                + " where c.id = row.id")
        .param("rows", rows(entries))
        .update();
  }

  /** What hangs on them: items, implementers, and that there may be new words to learn. */
  void attach(AccountId account, List<PastBatch.Entry> entries) {
    attach(
        account,
        entries,
        "affected_item",
        "item_id",
        past -> past.affected().stream().map(ItemId::value));
    attach(
        account,
        entries,
        "implementer",
        "person_id",
        past -> past.parties().implementers().stream().map(PersonId::value));
    jdbc.sql(
            """
            insert into change.unlearned (account_id, client_id, change_id)
            select :account, client, id
              from unnest(:clients::uuid[], :ids::uuid[]) as row (client, id)
                on conflict do nothing
            """)
        .param("account", account.value())
        .param(
            "clients",
            entries.stream().map(entry -> entry.past().client().value()).toArray(UUID[]::new))
        .param("ids", entries.stream().map(entry -> entry.id().value()).toArray(UUID[]::new))
        .update();
  }

  private void attach(
      AccountId account,
      List<PastBatch.Entry> entries,
      String table,
      String column,
      Function<PastChange, Stream<UUID>> parts) {
    List<UUID[]> pairs =
        entries.stream()
            .flatMap(entry ->
                parts
                    .apply(entry.past())
                    .map(part ->
                        new UUID[] {entry.past().client().value(), entry.id().value(), part}))
            .toList();
    jdbc.sql(
            """
            insert into change.%s (account_id, client_id, change_id, %s)
            select :account, client, change, part
              from unnest(:clients::uuid[], :changes::uuid[], :parts::uuid[]) as row (client, change, part)
                on conflict do nothing
            """
                .formatted(table, column))
        .param("account", account.value())
        .param("clients", pairs.stream().map(pair -> pair[0]).toArray(UUID[]::new))
        .param("changes", pairs.stream().map(pair -> pair[1]).toArray(UUID[]::new))
        .param("parts", pairs.stream().map(pair -> pair[2]).toArray(UUID[]::new))
        .update();
  }

  private String rows(List<PastBatch.Entry> entries) {
    return json.writeValueAsString(entries.stream().map(PastBatch.Entry::row).toList());
  }

  private static PastRow toRow(ResultSet rs) throws SQLException {
    Map<String, @Nullable String> facts = new HashMap<>();
    for (String fact : PastFacts.OTHERS) {
      facts.put(fact, rs.getString(fact));
    }
    if (rs.getBigDecimal("actual_cost") != null) {
      facts.put("actual_cost", PastFacts.plain(rs.getBigDecimal("actual_cost")));
    }
    for (String fact : PastFacts.MOMENTS) {
      OffsetDateTime moment = rs.getObject(fact, OffsetDateTime.class);
      facts.put(fact, moment == null ? null : moment.toInstant().toString());
    }
    return new PastRow(
        rs.getObject("id", UUID.class),
        rs.getObject("client_id", UUID.class),
        rs.getInt("number"),
        rs.getString("source_digest"),
        rs.getBoolean("touched"),
        facts,
        Set.copyOf(ids(rs, "affected").map(ItemId::new).toList()),
        Set.copyOf(ids(rs, "implementers").map(PersonId::new).toList()));
  }

  private static Stream<UUID> ids(ResultSet rs, String column) throws SQLException {
    return Stream.of((UUID[]) rs.getArray(column).getArray());
  }
}
