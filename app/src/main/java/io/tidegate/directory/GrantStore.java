package io.tidegate.directory;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GrantStore {
  private final JdbcClient jdbc;

  GrantStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the grant is new; one that is held already stays as it is. */
  boolean insert(AccountId account, PersonId person, Grant grant, Instant at, PersonId by) {
    return jdbc.sql(
                """
                insert into directory.role_grant
                       (id, account_id, person_id, role, client_id, granted_at, granted_by)
                values (:id, :account, :person, :role, :client, :at, :by)
                on conflict do nothing
                """)
            .param("id", TimeOrderedUuid.next())
            .param("account", account.value())
            .param("person", person.value())
            .param("role", grant.role().name())
            .param("client", valueOf(grant.client()))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .update()
        == 1;
  }

  /** Whether the grant was held until now. */
  boolean end(PersonId person, Grant grant, Instant at, PersonId by) {
    return jdbc.sql(
                """
                update directory.role_grant
                   set ended_at = :at
                     , ended_by = :by
                 where person_id = :person
                   and role = :role
                   and client_id is not distinct from :client::uuid
                   and ended_at is null
                """)
            .param("person", person.value())
            .param("role", grant.role().name())
            .param("client", valueOf(grant.client()))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .update()
        == 1;
  }

  Map<PersonId, Set<Grant>> of(Collection<PersonId> people) {
    List<Held> held =
        jdbc.sql(
                """
                select person_id, role, client_id
                  from directory.role_grant
                 where person_id = any(:people::uuid[])
                   and ended_at is null
                """)
            .param(
                "people", people.stream().map(PersonId::toString).distinct().toArray(String[]::new))
            .query(GrantStore::toHeld)
            .list();
    return held.stream()
        .collect(
            Collectors.groupingBy(
                Held::person, Collectors.mapping(Held::grant, Collectors.toUnmodifiableSet())));
  }

  /** How many people could still administer the account if this one could not. */
  int administratorsBeside(PersonId person) {
    return jdbc.sql(
            """
            select count(*)
              from directory.role_grant held
              join directory.person on person.id = held.person_id
             where held.role = 'ADMINISTRATOR'
               and held.client_id is null
               and held.ended_at is null
               and person.archived_at is null
               and person.id <> :person
            """)
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  private static @Nullable UUID valueOf(@Nullable ClientId client) {
    return client == null ? null : client.value();
  }

  private static Held toHeld(ResultSet rs, int rowNumber) throws SQLException {
    UUID client = rs.getObject("client_id", UUID.class);
    return new Held(
        new PersonId(rs.getObject("person_id", UUID.class)),
        new Grant(
            Role.valueOf(rs.getString("role")), client == null ? null : new ClientId(client)));
  }

  private record Held(PersonId person, Grant grant) {}
}
