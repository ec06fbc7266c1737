package io.tidegate.execution;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeMoved;
import io.tidegate.change.Changes;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Records;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the change within its own transaction: what each affected item is as work begins, and
 * what it is when the change is closed. What was recorded after the fact begins as it is recorded.
 */
@Component
class ConfigurationListener {
  private final Changes changes;
  private final Records records;
  private final People people;

  ConfigurationListener(Changes changes, Records records, People people) {
    this.changes = changes;
    this.records = records;
    this.people = people;
  }

  @EventListener
  void on(ChangeMoved moved) {
    switch (moved.transition()) {
      case START, RECORD -> {
        Change change = changes.get(moved.change());
        records.before(actor(moved), change.id(), affected(change));
      }
      case CLOSE -> {
        Change change = changes.get(moved.change());
        records.after(actor(moved), change.id(), affected(change));
      }
      case SUBMIT,
          RECLASSIFY,
          REQUEST_APPROVAL,
          AUTHORIZE,
          REOPEN,
          REJECT,
          REWORK,
          FINISH,
          ROLL_BACK,
          ACCEPT,
          HOLD,
          RESUME,
          CANCEL -> {}
    }
  }

  private static Set<ItemId> affected(Change change) {
    return change.scope().affected();
  }

  private Actor actor(ChangeMoved moved) {
    if (Actor.system(moved.account()).person().equals(moved.by())) {
      return Actor.system(moved.account());
    }
    Person person = people.named(List.of(moved.by())).get(moved.by());
    String name = person == null ? "" : person.name();
    return new Actor(moved.account(), moved.by(), name, Set.of(), null, "web");
  }
}
