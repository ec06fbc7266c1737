package io.tidegate.risk;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * On the day a view is due, who is asked hears of it again; the day after, who waits for it. Each
 * once, also when nobody looked for some days; while the change still waits for views.
 */
@Component
class DueAssessments {
  private static final int DAYS_BACK = 3;

  private final AssessmentTaskStore store;
  private final AssessmentTasks tasks;
  private final AssessmentPost post;
  private final AssessmentLetters letters;
  private final Changes changes;
  private final People people;
  private final InstantSource clock;

  DueAssessments(
      AssessmentTaskStore store,
      AssessmentTasks tasks,
      AssessmentPost post,
      AssessmentLetters letters,
      Changes changes,
      People people,
      InstantSource clock) {
    this.store = store;
    this.tasks = tasks;
    this.post = post;
    this.letters = letters;
    this.changes = changes;
    this.people = people;
    this.clock = clock;
  }

  @Transactional
  void remind(AccountId account) {
    LocalDate today = tasks.today(account);
    for (AssessmentTask task : store.due(today.minusDays(DAYS_BACK), today)) {
      Change change = changes.get(task.change());
      if (AssessmentTaskPolicy.timeToAsk(change)) {
        remind(change, task, today);
      }
    }
  }

  private void remind(Change change, AssessmentTask task, LocalDate today) {
    if (task.due().isBefore(today)) {
      tellWhoWaits(change, task);
    } else if (store.remind(task.id(), clock.instant())) {
      post.ask(change, task, "due", letters::due);
    }
  }

  private void tellWhoWaits(Change change, AssessmentTask task) {
    Set<PersonId> waiting = new HashSet<>(List.of(change.people().owner(), task.askedBy()));
    String of = tasks.names(List.of(task)).of(task.assessor());
    for (Person reader : people.named(waiting).values()) {
      post.send(change, task, reader, "overdue", letters.overdue(change, task, of, reader));
    }
  }
}
