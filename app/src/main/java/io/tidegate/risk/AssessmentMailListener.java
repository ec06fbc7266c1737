package io.tidegate.risk;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.ToldTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Mails who is asked for their view, and who asked once it is there. */
@Component
class AssessmentMailListener {
  private final Changes changes;
  private final AssessmentTasks tasks;
  private final AssessmentPost post;
  private final AssessmentLetters letters;
  private final People people;

  AssessmentMailListener(
      Changes changes,
      AssessmentTasks tasks,
      AssessmentPost post,
      AssessmentLetters letters,
      People people) {
    this.changes = changes;
    this.tasks = tasks;
    this.post = post;
    this.letters = letters;
    this.people = people;
  }

  @ApplicationModuleListener
  void on(ViewAsked asked) {
    AssessmentTask task = tasks.get(asked.task());
    if (!ToldTime.telling() && task.standing() == AssessmentTask.Standing.OPEN) {
      post.ask(changes.get(asked.change()), task, "asked", letters::asked);
    }
  }

  @ApplicationModuleListener
  void on(ViewGiven given) {
    AssessmentTask task = tasks.get(given.task());
    ImpactView view = task.view();
    if (view == null || ToldTime.telling()) {
      return;
    }
    Change change = changes.get(given.change());
    Set<PersonId> told = new HashSet<>(List.of(change.people().owner(), task.askedBy()));
    told.remove(view.by());
    String by = people.get(view.by()).name();
    for (Person reader : people.named(told).values()) {
      post.send(change, task, reader, "given", letters.given(change, task, view, by, reader));
    }
  }
}
