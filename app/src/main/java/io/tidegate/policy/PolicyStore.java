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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PolicyStore {
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

  /** The newest version's number; 0 when there is none. */
  int latest() {
    return jdbc.sql("select coalesce(max(number), 0) from policy.version")
        .query(Integer.class)
        .single();
  }

  /** The newest version that says something about this client; 0 when there is none. */
  int latest(ClientId client) {
    return jdbc.sql(
            """
            select coalesce(max(number), 0)
              from policy.version
             where client_id is null or client_id = :client
            """)
        .param("client", client.value())
        .query(Integer.class)
        .single();
  }

  UUID insert(
      Actor actor,
      @Nullable ClientId client,
      Map<String, String> sections,
      String reason,
      Instant at) {
    UUID id = TimeOrderedUuid.next();
    insertVersion(id, actor, client, reason, at);
    sections.forEach((name, rules) -> insertSection(id, actor, client, name, rules));
    return id;
  }

  /** The stored rules of each section, as of a version; without a client the account's own. */
  Map<String, String> effective(int version, @Nullable ClientId client) {
    Map<String, String> rules = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (s.name) s.name
                 , s.rules
              from policy.section s
              join policy.version v on v.id = s.version_id
             where v.number <= :version
               and (v.client_id is null or v.client_id = :client)
             order by s.name, v.client_id is null, v.number desc
            """)
        .param("version", version)
        .param("client", client == null ? null : client.value(), Types.OTHER)
        .query(rs -> {
          rules.put(rs.getString("name"), rs.getString("rules"));
        });
    return rules;
  }

  List<PolicyVersion> versions() {
    return jdbc.sql(
            """
            select v.number, v.client_id, v.adopted_at, v.adopted_by_name, v.reason
                 , array(select s.name from policy.section s where s.version_id = v.id order by s.name) as sections
              from policy.version v
             order by v.number desc
            """)
        .query(PolicyStore::toVersion)
        .list();
  }

  private void insertVersion(
      UUID id, Actor actor, @Nullable ClientId client, String reason, Instant at) {
    jdbc.sql(
            """
            insert into policy.version
                   (id, account_id, number, client_id, adopted_at, adopted_by, adopted_by_name, reason)
            select :id, :account, coalesce(max(number), 0) + 1, :client, :at, :by, :name, :reason
              from policy.version
            """)
        .param("id", id)
        .param("account", actor.account().value())
        .param("client", client == null ? null : client.value(), Types.OTHER)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", actor.person().value())
        .param("name", actor.name())
        .param("reason", reason)
        .update();
  }

  private void insertSection(
      UUID version, Actor actor, @Nullable ClientId client, String name, String rules) {
    jdbc.sql(
            """
            insert into policy.section (version_id, account_id, client_id, name, rules)
            values (:version, :account, :client, :name, :rules::jsonb)
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
        rs.getObject("adopted_at", OffsetDateTime.class).toInstant(),
        rs.getString("adopted_by_name"),
        rs.getString("reason"));
  }
}
