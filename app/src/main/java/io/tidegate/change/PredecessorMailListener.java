package io.tidegate.change;

import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.mail.Letter;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Mails those whose change waited for another to close, once nothing before it is open. */
@Component
class PredecessorMailListener {
  private final RelationStore relations;
  private final Changes changes;
  private final io.tidegate.directory.People people;
  private final ChangePost post;

  PredecessorMailListener(
      RelationStore relations,
      Changes changes,
      io.tidegate.directory.People people,
      ChangePost post) {
    this.relations = relations;
    this.changes = changes;
    this.people = people;
    this.post = post;
  }

  @ApplicationModuleListener(condition = "#moved.ended()")
  void on(ChangeMoved moved) {
    Change before = changes.get(moved.change());
    relations.freedBy(moved.change()).forEach(id -> tell(changes.get(id), before));
  }

  private void tell(Change change, Change before) {
    Set<PersonId> told = new LinkedHashSet<>(change.people().implementers());
    told.add(change.people().owner());
    Letter letter =
        Letter.of(
                before.code() + " is over: " + change.code() + " need not wait for it",
                "Nothing that had to come before it is open any more.")
            .fact("Change", change.code() + " " + change.title())
            .acting("Open the change", "/changes/" + change.number())
            .because("You own this change or carry it out.");
    for (Person reader : people.named(told).values()) {
      post.send(change, reader, "change/freed/" + change.id() + "/" + before.id(), letter);
    }
  }
}
