package io.tidegate.directory;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {
  private static final String SELECT =
      """
      select person.id, person.name, person.email, person.client_id, person.department_id, person.manager_id
           , person.time_zone, person.appearance, person.archived_at is not null as archived, person.version
        from directory.person
      """;

  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, Person person, Instant at) {
    facts(
            jdbc.sql(
                """
                insert into directory.person
                       (id, account_id, client_id, department_id, manager_id
                      , name, email, time_zone, appearance, created_at)
                values (:id, :account, :client, :department, :manager
                      , :name, :email, :zone, :appearance, :at)
                """),
            person)
        .param("account", account.value())
        .param("client", person.client() == null ? null : person.client().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  int update(Person person, Instant at) {
    return facts(
            jdbc.sql(
                """
                update directory.person
                   set name = :name
                     , email = :email
                     , department_id = :department
                     , manager_id = :manager
                     , time_zone = :zone
                     , appearance = :appearance
                     , archived_at = case when :archived then coalesce(archived_at, :at::timestamptz) end
                     , version = version + 1
                 where id = :id
                   and version = :version
                """),
            person)
        .param("archived", person.archived())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("version", person.version())
        .update();
  }

  Optional<Person> find(PersonId id) {
    return jdbc.sql(SELECT + " where person.id = :id")
        .param("id", id.value())
        .query(PersonStore::toPerson)
        .optional();
  }

  Optional<Person> byEmail(String email) {
    return jdbc.sql(SELECT + " where person.email = :email")
        .param("email", email)
        .query(PersonStore::toPerson)
        .optional();
  }

  Map<ClientId, Integer> headcounts() {
    return jdbc
        .sql(
            """
            select client_id, count(*) as people
              from directory.person
             where client_id is not null
               and archived_at is null
             group by client_id
            """)
        .query((rs, _) ->
            Map.entry(new ClientId(rs.getObject("client_id", UUID.class)), rs.getInt("people")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  List<Person> named(Collection<PersonId> ids) {
    return jdbc.sql(SELECT + " where person.id = any(:ids::uuid[])")
        .param("ids", ids.stream().map(PersonId::toString).distinct().toArray(String[]::new))
        .query(PersonStore::toPerson)
        .list();
  }

  List<Person> called(Collection<String> names) {
    return jdbc.sql(
            SELECT
                + """
                 where person.archived_at is null
                   and (lower(person.name) = any(:names) or person.email = any(:names))
                 order by lower(person.name), person.id
                """)
        .param("names", names.toArray(String[]::new))
        .query(PersonStore::toPerson)
        .list();
  }

  boolean emailTaken(String email, PersonId except) {
    return jdbc.sql(
            "select exists (select 1 from directory.person where email = :email and id <> :except)")
        .param("email", email)
        .param("except", except.value())
        .query(Boolean.class)
        .single();
  }

  List<Person> holding(Set<Role> roles, ClientId client) {
    return jdbc.sql(
            SELECT
                + """
                 where person.archived_at is null
                   and (person.client_id is null or person.client_id = :client)
                   and exists (select 1
                                 from directory.role_grant held
                                where held.person_id = person.id
                                  and held.role = any (:roles)
                                  and held.ended_at is null
                                  and (held.client_id is null or held.client_id = :client))
                 order by lower(person.name), person.id
                """)
        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
        .param("client", client.value())
        .query(PersonStore::toPerson)
        .list();
  }

  /** Staff alone, for whichever clients. */
  List<Person> staffHolding(Role role) {
    return jdbc.sql(
            SELECT
                + """
                 where person.archived_at is null
                   and person.client_id is null
                   and exists (select 1
                                 from directory.role_grant held
                                where held.person_id = person.id
                                  and held.role = :role
                                  and held.ended_at is null)
                 order by lower(person.name), person.id
                """)
        .param("role", role.name())
        .query(PersonStore::toPerson)
        .list();
  }

  List<Person> inTeam(UUID team) {
    return jdbc.sql(
            SELECT
                + """
                  join directory.team_member member on member.person_id = person.id
                 where member.team_id = :team
                   and person.archived_at is null
                 order by lower(person.name), person.id
                """)
        .param("team", team)
        .query(PersonStore::toPerson)
        .list();
  }

  List<Person> page(PersonFilter filter, @Nullable PersonId after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                 where (person.archived_at is not null) = :archived
                   and (:client::uuid is null or person.client_id = :client::uuid)
                   and (not :staff or person.client_id is null)
                   and (:text = '' or position(lower(:text) in lower(person.name)) > 0
                                   or position(lower(:text) in person.email) > 0)
                   and (:role::text is null
                        or exists (select 1
                                     from directory.role_grant held
                                    where held.person_id = person.id
                                      and held.role = :role
                                      and held.ended_at is null))
                   and (:after::uuid is null
                        or (lower(person.name), person.id)
                           > (select lower(name), id from directory.person where id = :after::uuid))
                 order by lower(person.name), person.id
                 limit :limit
                """)
        .param("archived", filter.archived())
        .param("client", filter.client() == null ? null : filter.client().value())
        .param("staff", filter.staff())
        .param("text", filter.text().strip())
        .param("role", filter.role() == null ? null : filter.role().name())
        .param("after", after == null ? null : after.value())
        .param("limit", limit)
        .query(PersonStore::toPerson)
        .list();
  }

  private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec sql, Person person) {
    return sql.param("id", person.id().value())
        .param("department", person.department() == null ? null : person.department().value())
        .param("manager", person.manager() == null ? null : person.manager().value())
        .param("name", person.name())
        .param("email", person.email())
        .param("zone", person.zone().getId())
        .param("appearance", person.appearance().name());
  }

  private static Person toPerson(ResultSet rs, int rowNumber) throws SQLException {
    UUID client = rs.getObject("client_id", UUID.class);
    UUID department = rs.getObject("department_id", UUID.class);
    UUID manager = rs.getObject("manager_id", UUID.class);
    return new Person(
        new PersonId(rs.getObject("id", UUID.class)),
        rs.getString("name"),
        rs.getString("email"),
        client == null ? null : new ClientId(client),
        department == null ? null : new DepartmentId(department),
        manager == null ? null : new PersonId(manager),
        ZoneId.of(rs.getString("time_zone")),
        Person.Appearance.valueOf(rs.getString("appearance")),
        rs.getBoolean("archived"),
        rs.getLong("version"));
  }
}
