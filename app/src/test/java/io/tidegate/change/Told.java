package io.tidegate.change;

import io.tidegate.directory.Person;
import io.tidegate.testkit.Patience;
import io.tidegate.testkit.World;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the people of a world were told in their inboxes. */
record Told(World world, JdbcClient jdbc, TransactionTemplate transaction) {
  /**
   * The titles of what this person was told, oldest first, once every listener has done its work.
   */
  List<String> titles(Person person) {
    return all("title", person);
  }

  /** The kinds of what this person was told, oldest first. */
  List<String> kinds(Person person) {
    return all("kind", person);
  }

  private List<String> all(String column, Person person) {
    atRest();
    return world.inAccount(() ->
        transaction.execute(_ ->
            jdbc.sql(
                    "select %s from notification.notice where person_id = ? order by id"
                        .formatted(column))
                .param(person.id().value())
                .query(String.class)
                .list()));
  }

  /** Who was told something of this kind, each as often as they were. */
  List<String> ofKind(String kind) {
    atRest();
    return world.inAccount(() ->
        transaction.execute(_ ->
            jdbc.sql(
                    """
                    select person.name
                      from notification.notice notice
                      join directory.person person on person.id = notice.person_id
                     where notice.kind = ?
                    """)
                .param(kind)
                .query(String.class)
                .list()));
  }

  /** Waits until all listeners of this world have done their work. */
  void atRest() {
    Patience.listenersAtRest(jdbc, world.id());
  }
}
