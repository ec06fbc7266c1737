package io.tidegate.change;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives changes to another owner, whatever else is written into them meanwhile. */
@Service
public class Assignments {
  private final Changes changes;
  private final ClientLocks clientLocks;
  private final Editor editor;
  private final Materiality materiality;

  Assignments(Changes changes, ClientLocks clientLocks, Editor editor, Materiality materiality) {
    this.changes = changes;
    this.clientLocks = clientLocks;
    this.editor = editor;
    this.materiality = materiality;
  }

  /**
   * Names the person as owner; nobody else's part changes. Otherwise as {@link Changes#edit}, but
   * never stale: who is to own it does not depend on what was written last.
   *
   * @param reopening whether also when approvals lapse by that; otherwise it is refused then
   */
  @Transactional
  public Ruling assign(Actor actor, ChangeId id, PersonId owner, boolean reopening) {
    Change seen = changes.get(id);
    clientLocks.take(seen, List.of(naming(seen, owner)));
    Change locked = changes.lock(id);
    if (!reopening && reopens(locked, owner)) {
      return new Ruling.Refused(locked, List.of(wouldLapse(locked)));
    }
    return editor.edit(actor, locked, locked.version(), List.of(naming(locked, owner)));
  }

  private boolean reopens(Change change, PersonId owner) {
    return change.state().approvalBound()
        && !owner.equals(change.people().owner())
        && materiality.of(change).contains(Aspect.PEOPLE);
  }

  private static Blocker wouldLapse(Change change) {
    return Blocker.of(
        "approvals-would-lapse",
        change.code() + " is under approval, and by another owner its approvals would lapse",
        "",
        "/changes/" + change.number());
  }

  private static Edit naming(Change change, PersonId owner) {
    People people = change.people();
    return new Edit.NamePeople(
        new People(
            people.requester(),
            owner,
            people.implementers(),
            people.validator(),
            people.decider()));
  }
}
