package io.tidegate.notification;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreferenceStore {
  private final JdbcClient jdbc;

  PreferenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the person said; a topic of which they said nothing is not in it. */
  Map<Topic, Boolean> of(PersonId person) {
    Map<Topic, Boolean> said = new EnumMap<>(Topic.class);
    jdbc.sql(
            """
            select topic, mail
              from notification.preference
             where account_id = tenancy.account()
               and person_id = :person
            """)
        .param("person", person.value())
        .query((rs, _) -> Map.entry(Topic.valueOf(rs.getString("topic")), rs.getBoolean("mail")))
        .list()
        .forEach(entry -> said.put(entry.getKey(), entry.getValue()));
    return said;
  }

  void put(Actor actor, Topic topic, boolean mail) {
    jdbc.sql(
            """
            insert into notification.preference (account_id, person_id, topic, mail)
            values (:account, :person, :topic, :mail)
                on conflict (person_id, topic) do update set mail = excluded.mail
            """)
        .param("account", actor.account().value())
        .param("person", actor.person().value())
        .param("topic", topic.name())
        .param("mail", mail)
        .update();
  }
}
