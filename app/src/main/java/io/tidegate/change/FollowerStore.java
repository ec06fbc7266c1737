package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FollowerStore {
  private final JdbcClient jdbc;

  FollowerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(Change change, PersonId person, Stance stance, Instant since) {
    jdbc.sql(
            """
            insert into change.follower (account_id, client_id, change_id, person_id, stance, since)
            values (:account, :client, :change, :person, :stance, :since)
                on conflict (change_id, person_id)
                do update set stance = excluded.stance
                            , since = excluded.since
            """)
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("person", person.value())
        .param("stance", stance.name())
        .param("since", utc(since))
        .update();
  }

  void delete(ChangeId change, PersonId person) {
    jdbc.sql(
            """
            delete from change.follower
             where change_id = :change
               and person_id = :person
            """)
        .param("change", change.value())
        .param("person", person.value())
        .update();
  }

  /** Empty for somebody who said nothing. */
  Optional<Stance> find(ChangeId change, PersonId person) {
    return jdbc.sql(
            """
            select stance
              from change.follower
             where change_id = :change
               and person_id = :person
            """)
        .param("change", change.value())
        .param("person", person.value())
        .query(String.class)
        .optional()
        .map(Stance::valueOf);
  }

  /** What anybody said of this change. */
  Map<PersonId, Stance> of(ChangeId change) {
    return jdbc
        .sql(
            """
            select person_id, stance
              from change.follower
             where change_id = :change
            """)
        .param("change", change.value())
        .query((rs, _) ->
            Map.entry(
                new PersonId(rs.getObject("person_id", UUID.class)),
                Stance.valueOf(rs.getString("stance"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
