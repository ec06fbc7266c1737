package io.tidegate.policy;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PolicyStore {
  private static final String SELECT =
      """
      select v.number, v.client_id, v.adopted_at, v.adopted_by_name, v.reason, v.dated, v.begins_at
           , array(select s.name from policy.section s
                    where s.version_id = v.id and s.rules is not null order by s.name) as sections
           , array(select s.name from policy.section s
                    where s.version_id = v.id and s.rules is null order by s.name) as taken_back
        from policy.version v
      """;

  private final JdbcClient jdbc;

  PolicyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One writer at a time in an account, until the transaction ends. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('policy:' || tenancy.account(), 0))")
        .query((rs, row) -> row)
        .list();
  }

  /** No writer until the transaction ends. */
  void share() {
    jdbc.sql(
            "select pg_advisory_xact_lock_shared(hashtextextended('policy:' || tenancy.account(),"
                + " 0))")
        .query((rs, row) -> row)
        .list();
  }

  /** The newest version's number, whether it holds yet or not; 0 when there is none. */
  int newest() {
    return jdbc.sql("select coalesce(max(number), 0) from policy.version")
        .query(Integer.class)
        .single();
  }

  /** The same of those that say something of the account, or of this client as well. */
  int newest(@Nullable ClientId client) {
    return jdbc.sql(
            """
            select coalesce(max(number), 0)
              from policy.version
             where client_id is null
                or client_id = :client
            """)
        .param("client", client == null ? null : client.value(), Types.OTHER)
        .query(Integer.class)
        .single();
  }

  boolean exists(int version) {
    return jdbc.sql("select exists (select from policy.version where number = :version)")
        .param("version", version)
        .query(Boolean.class)
        .single();
  }

  /** The version that holds at the moment, for the account or for this client; 0 for none. */
  int holding(Instant moment, @Nullable ClientId client) {
    return jdbc.sql(
            """
            select number
              from policy.version
             where (not dated or begins_at <= :moment)
               and (client_id is null or client_id = :client)
             order by coalesce(begins_at, adopted_at) desc, number desc
             limit 1
            """)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .param("client", client == null ? null : client.value(), Types.OTHER)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  UUID insert(Actor actor, Adoptions.Fresh fresh, Instant at) {
    UUID id = TimeOrderedUuid.next();
    insertVersion(id, actor, fresh, at);
    fresh.written().forEach((name, rules) -> insertSection(id, actor, fresh.client(), name, rules));
    return id;
  }

  /**
   * The stored rules of each section up to a version's place: the client's own where it has any and
   * has not given them back, else the account's; without a client the account's own.
   */
  Map<String, String> effective(int version, @Nullable ClientId client) {
    return rules(version, 0, client);
  }

  /** The same of what stood before the version's place. */
  Map<String, String> before(int version, @Nullable ClientId client) {
    return rules(version, 1, client);
  }

  private Map<String, String> rules(int version, int less, @Nullable ClientId client) {
    Map<String, String> rules = new HashMap<>();
    jdbc.sql(
            """
            with newest as (
                   select distinct on (s.name, v.client_id) s.name, v.client_id, s.rules
                     from policy.section s
                     join policy.version v on v.id = s.version_id
                    where (coalesce(v.begins_at, v.adopted_at), v.number)
                          <= (select coalesce(begins_at, adopted_at), number - :less from policy.version where number = :version)
                      and (v.client_id is null or v.client_id = :client)
                    order by s.name, v.client_id, coalesce(v.begins_at, v.adopted_at) desc, v.number desc)
            select distinct on (name) name, rules
              from newest
             where rules is not null
             order by name, client_id is null
            """)
        .param("version", version)
        .param("less", less)
        .param("client", client == null ? null : client.value(), Types.OTHER)
        .query(rs -> {
          rules.put(rs.getString("name"), rs.getString("rules"));
        });
    return rules;
  }

  /** What clients have of their own at the moment. */
  Map<ClientId, Set<String>> ownSections(Instant moment) {
    Map<ClientId, Set<String>> own = new HashMap<>();
    jdbc.sql(
            """
            with newest as (
                   select distinct on (v.client_id, s.name) v.client_id, s.name, s.rules
                     from policy.section s
                     join policy.version v on v.id = s.version_id
                    where v.client_id is not null
                      and (not v.dated or v.begins_at <= :moment)
                    order by v.client_id, s.name, coalesce(v.begins_at, v.adopted_at) desc, v.number desc)
            select client_id, name
              from newest
             where rules is not null
            """)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(rs -> {
          own.computeIfAbsent(
                  new ClientId(rs.getObject("client_id", UUID.class)), _ -> new TreeSet<>())
              .add(rs.getString("name"));
        });
    return own;
  }

  List<PolicyVersion> versions(int before, int limit) {
    return jdbc.sql(SELECT + " where v.number < :before order by v.number desc limit :limit")
        .param("before", before)
        .param("limit", limit)
        .query(PolicyStore::toVersion)
        .list();
  }

  Optional<PolicyVersion> version(int number) {
    return jdbc.sql(SELECT + " where v.number = :number")
        .param("number", number)
        .query(PolicyStore::toVersion)
        .optional();
  }

  /** Those of the account or of this client that were adopted after the version. */
  List<PolicyVersion> since(int version, @Nullable ClientId client) {
    return jdbc.sql(
            SELECT
                + """
                 where v.number > :version
                   and (v.client_id is null or v.client_id = :client)
                 order by v.number
                """)
        .param("version", version)
        .param("client", client == null ? null : client.value(), Types.OTHER)
        .query(PolicyStore::toVersion)
        .list();
  }

  /** Those that are yet to hold after the moment, the soonest first. */
  List<PolicyVersion> toCome(Instant moment) {
    return jdbc.sql(
            SELECT
                + """
                 where v.dated
                   and v.begins_at > :moment
                 order by v.begins_at, v.number
                """)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(PolicyStore::toVersion)
        .list();
  }

  /** Whatever clocks of nodes say, what holds at once begins after all that holds already. */
  private void insertVersion(UUID id, Actor actor, Adoptions.Fresh fresh, Instant at) {
    Instant holdsFrom = fresh.holdsFrom();
    jdbc.sql(
            """
            insert into policy.version
                   (id, account_id, number, client_id, adopted_at, adopted_by, adopted_by_name, reason, dated, begins_at)
            select :id, :account, coalesce(max(number), 0) + 1, :client, :at, :by, :name, :reason, :dated
                 , case when :dated then :begins
                        else greatest(:begins, max(coalesce(begins_at, adopted_at)) filter (where not dated or begins_at <= :at))
                   end
              from policy.version
            """)
        .param("id", id)
        .param("account", actor.account().value())
        .param("client", fresh.client() == null ? null : fresh.client().value(), Types.OTHER)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", actor.person().value())
        .param("name", actor.name())
        .param("reason", fresh.reason())
        .param("dated", holdsFrom != null)
        .param("begins", (holdsFrom == null ? at : holdsFrom).atOffset(ZoneOffset.UTC))
        .update();
  }

  private void insertSection(
      UUID version, Actor actor, @Nullable ClientId client, String name, String rules) {
    jdbc.sql(
            """
            insert into policy.section (version_id, account_id, client_id, name, rules)
            values (:version, :account, :client, :name, nullif(:rules::jsonb, 'null'))
            """)
        .param("version", version)
        .param("account", actor.account().value())
        .param("client", client == null ? null : client.value(), Types.OTHER)
        .param("name", name)
        .param("rules", rules)
        .update();
  }

  private static PolicyVersion toVersion(ResultSet rs, int row) throws SQLException {
    UUID client = rs.getObject("client_id", UUID.class);
    return new PolicyVersion(
        rs.getInt("number"),
        client == null ? null : new ClientId(client),
        List.of((String[]) rs.getArray("sections").getArray()),
        List.of((String[]) rs.getArray("taken_back").getArray()),
        rs.getObject("adopted_at", OffsetDateTime.class).toInstant(),
        rs.getString("adopted_by_name"),
        rs.getString("reason"),
        rs.getBoolean("dated")
            ? rs.getObject("begins_at", OffsetDateTime.class).toInstant()
            : null);
  }
}
