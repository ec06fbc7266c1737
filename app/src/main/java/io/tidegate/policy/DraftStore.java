package io.tidegate.policy;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Repository
class DraftStore {
  private static final String SELECT =
      """
      select id, client_id, title, reason, state, base, holds_from, sections, authors
           , approved_at, approved_by, approved_by_name, published_as, version
           , opened_at, opened_by_name, changed_at, changed_by_name
        from policy.draft
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DraftStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The one that the version was published from. */
  Optional<Draft> published(int version) {
    return jdbc.sql(
            SELECT
                + """
                 where account_id = tenancy.account()
                   and published_as = :version
                """)
        .param("version", version)
        .query(this::toDraft)
        .optional();
  }

  void insert(Actor actor, Draft draft) {
    jdbc.sql(
            """
            insert into policy.draft
                   (id, account_id, client_id, title, reason, state, base, holds_from, sections, authors
                  , opened_at, opened_by, opened_by_name, changed_at, changed_by_name)
            values (:id, :account, :client, :title, :reason, 'OPEN', :base, :from, :sections::jsonb, :authors::uuid[]
                  , :at, :by, :name, :at, :name)
            """)
        .param("id", draft.id().value())
        .param("account", actor.account().value())
        .param("client", draft.client() == null ? null : draft.client().value(), Types.OTHER)
        .param("title", draft.title())
        .param("reason", draft.reason())
        .param("base", draft.base())
        .param("from", utc(draft.holdsFrom()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("sections", write(draft.written()))
        .param("authors", authors(draft))
        .param("at", utc(draft.opened().at()))
        .param("by", actor.person().value())
        .param("name", draft.opened().name())
        .update();
  }

  /** Writes the draft over what stands there; false when that is no longer what was seen. */
  boolean update(Draft draft, long seen) {
    Draft.Approval approval = draft.approval();
    return jdbc.sql(
                """
                update policy.draft
                   set title = :title
                     , reason = :reason
                     , state = :state
                     , base = :base
                     , holds_from = :from
                     , sections = :sections::jsonb
                     , authors = :authors::uuid[]
                     , approved_at = :approvedAt
                     , approved_by = :approvedBy
                     , approved_by_name = :approvedByName
                     , published_as = :publishedAs
                     , changed_at = :at
                     , changed_by_name = :name
                     , version = version + 1
                 where id = :id
                   and version = :seen
                """)
            .param("title", draft.title())
            .param("reason", draft.reason())
            .param("state", draft.state().name())
            .param("base", draft.base())
            .param("from", utc(draft.holdsFrom()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("sections", write(draft.written()))
            .param("authors", authors(draft))
            .param(
                "approvedAt",
                approval == null ? null : utc(approval.at()),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .param("approvedBy", approval == null ? null : approval.by().value(), Types.OTHER)
            .param("approvedByName", approval == null ? null : approval.name(), Types.VARCHAR)
            .param("publishedAs", draft.publishedAs(), Types.INTEGER)
            .param("at", utc(draft.changed().at()))
            .param("name", draft.changed().name())
            .param("id", draft.id().value())
            .param("seen", seen)
            .update()
        == 1;
  }

  Optional<Draft> find(DraftId id) {
    return jdbc.sql(SELECT + " where id = :id")
        .param("id", id.value())
        .query(this::toDraft)
        .optional();
  }

  /** Newest first. */
  List<Draft> list(boolean unfinished, @Nullable UUID before, int limit) {
    return jdbc.sql(
            SELECT
                + """
                 where (:before::uuid is null or id < :before::uuid)
                   and (not :unfinished or state in ('OPEN', 'IN_REVIEW'))
                 order by id desc
                 limit :limit
                """)
        .param("before", before, Types.OTHER)
        .param("unfinished", unfinished)
        .param("limit", limit)
        .query(this::toDraft)
        .list();
  }

  void keep(Actor actor, Draft draft, Verdict verdict) {
    jdbc.sql(
            """
            insert into policy.verdict
                   (id, account_id, client_id, draft_id, approved, note, given_at, given_by, given_by_name)
            values (:id, :account, :client, :draft, :approved, :note, :at, :by, :name)
            """)
        .param("id", TimeOrderedUuid.next())
        .param("account", actor.account().value())
        .param("client", draft.client() == null ? null : draft.client().value(), Types.OTHER)
        .param("draft", draft.id().value())
        .param("approved", verdict.approved())
        .param("note", verdict.note())
        .param("at", utc(verdict.at()))
        .param("by", actor.person().value())
        .param("name", verdict.by())
        .update();
  }

  /** Newest first. */
  List<Verdict> verdicts(DraftId draft, int limit) {
    return jdbc.sql(
            """
            select approved, note, given_by_name, given_at
              from policy.verdict
             where draft_id = :draft
             order by id desc
             limit :limit
            """)
        .param("draft", draft.value())
        .param("limit", limit)
        .query((rs, _) ->
            new Verdict(
                rs.getBoolean("approved"),
                rs.getString("note"),
                rs.getString("given_by_name"),
                instant(rs, "given_at")))
        .list();
  }

  private String write(NavigableMap<String, String> sections) {
    ObjectNode all = json.createObjectNode();
    sections.forEach((name, written) -> all.set(name, json.readTree(written)));
    return json.writeValueAsString(all);
  }

  private NavigableMap<String, String> read(String sections) {
    NavigableMap<String, String> all = new TreeMap<>();
    for (var entry : json.readTree(sections).properties()) {
      JsonNode written = entry.getValue();
      all.put(
          entry.getKey(),
          written.isNull() ? Sections.TAKEN_BACK : json.writeValueAsString(written));
    }
    return all;
  }

  private static UUID[] authors(Draft draft) {
    return draft.authors().stream().map(PersonId::value).sorted().toArray(UUID[]::new);
  }

  private Draft toDraft(ResultSet rs, int row) throws SQLException {
    UUID client = rs.getObject("client_id", UUID.class);
    return new Draft(
        new DraftId(rs.getObject("id", UUID.class)),
        client == null ? null : new ClientId(client),
        rs.getString("title"),
        rs.getString("reason"),
        DraftState.valueOf(rs.getString("state")),
        rs.getInt("base"),
        rs.getObject("holds_from") == null ? null : instant(rs, "holds_from"),
        read(rs.getString("sections")),
        Arrays.stream((UUID[]) rs.getArray("authors").getArray())
            .map(PersonId::new)
            .collect(Collectors.toSet()),
        approval(rs),
        rs.getObject("published_as", Integer.class),
        rs.getLong("version"),
        new Draft.Touch(rs.getString("opened_by_name"), instant(rs, "opened_at")),
        new Draft.Touch(rs.getString("changed_by_name"), instant(rs, "changed_at")));
  }

  private static Draft.@Nullable Approval approval(ResultSet rs) throws SQLException {
    return rs.getObject("approved_at") == null
        ? null
        : new Draft.Approval(
            new PersonId(rs.getObject("approved_by", UUID.class)),
            rs.getString("approved_by_name"),
            instant(rs, "approved_at"));
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
