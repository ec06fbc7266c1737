package io.tidegate.directory;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeamStore {
  private static final String SELECT =
      """
      select team.id, team.name, team.archived_at is not null as archived, team.version
        from directory.team
      """;

  private final JdbcClient jdbc;

  TeamStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, Team team, Instant at) {
    jdbc.sql(
            """
            insert into directory.team (id, account_id, name, created_at)
            values (:id, :account, :name, :at)
            """)
        .param("id", team.id().value())
        .param("account", account.value())
        .param("name", team.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  int update(Team team, Instant at) {
    return jdbc.sql(
            """
            update directory.team
               set name = :name
                 , archived_at = case when :archived then coalesce(archived_at, :at::timestamptz) end
                 , version = version + 1
             where id = :id
               and version = :version
            """)
        .param("id", team.id().value())
        .param("name", team.name())
        .param("archived", team.archived())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("version", team.version())
        .update();
  }

  Optional<Team> find(TeamId id) {
    return jdbc.sql(SELECT + " where team.id = :id")
        .param("id", id.value())
        .query(TeamStore::toTeam)
        .optional();
  }

  List<Team> list(boolean archived) {
    return jdbc.sql(
            SELECT
                + """
                 where (team.archived_at is not null) = :archived
                 order by lower(team.name), team.id
                """)
        .param("archived", archived)
        .query(TeamStore::toTeam)
        .list();
  }

  List<Team> of(PersonId person) {
    return jdbc.sql(
            SELECT
                + """
                  join directory.team_member member on member.team_id = team.id
                 where member.person_id = :person
                   and team.archived_at is null
                 order by lower(team.name), team.id
                """)
        .param("person", person.value())
        .query(TeamStore::toTeam)
        .list();
  }

  Map<TeamId, Integer> sizes() {
    return jdbc
        .sql(
            """
            select member.team_id, count(*) as size
              from directory.team_member member
              join directory.person on person.id = member.person_id
             where person.archived_at is null
             group by member.team_id
            """)
        .query((rs, _) ->
            Map.entry(new TeamId(rs.getObject("team_id", UUID.class)), rs.getInt("size")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  boolean nameTaken(String name, TeamId except) {
    return jdbc.sql(
            "select exists (select 1 from directory.team where lower(name) = lower(:name) and id <> :except)")
        .param("name", name)
        .param("except", except.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether the person was not in the team before. */
  boolean join(AccountId account, TeamId team, PersonId person) {
    return jdbc.sql(
                """
                insert into directory.team_member (account_id, team_id, person_id)
                values (:account, :team, :person)
                on conflict do nothing
                """)
            .param("account", account.value())
            .param("team", team.value())
            .param("person", person.value())
            .update()
        == 1;
  }

  /** Whether the person was in the team until now. */
  boolean leave(TeamId team, PersonId person) {
    return jdbc.sql(
                "delete from directory.team_member where team_id = :team and person_id = :person")
            .param("team", team.value())
            .param("person", person.value())
            .update()
        == 1;
  }

  private static Team toTeam(ResultSet rs, int rowNumber) throws SQLException {
    return new Team(
        new TeamId(rs.getObject("id", UUID.class)),
        rs.getString("name"),
        rs.getBoolean("archived"),
        rs.getLong("version"));
  }
}
