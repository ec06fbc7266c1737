package io.tidegate.review;

import io.tidegate.change.Change;
import io.tidegate.change.ChangePost;
import io.tidegate.change.Changes;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of actions on the day they fall due, once each by the mail's key. */
@Component
class DueActions {
  /** A day on which nothing ran is made up for. */
  private static final int DAYS_BACK = 3;

  private final ReviewStore store;
  private final Changes changes;
  private final Accounts accounts;
  private final People people;
  private final ReviewLetters letters;
  private final ChangePost post;
  private final InstantSource clock;

  DueActions(
      ReviewStore store,
      Changes changes,
      Accounts accounts,
      People people,
      ReviewLetters letters,
      ChangePost post,
      InstantSource clock) {
    this.store = store;
    this.changes = changes;
    this.accounts = accounts;
    this.people = people;
    this.letters = letters;
    this.post = post;
    this.clock = clock;
  }

  @Transactional
  void remind(AccountId account) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), accounts.get(account).zone());
    store
        .due(today.minusDays(DAYS_BACK), today)
        .forEach(due -> remind(changes.get(due.change()), due.action()));
  }

  private void remind(Change change, Action action) {
    Person owner = people.get(action.owner());
    post.ask(change, owner, "review/action-due/" + action.id(), letters.due(change, action, owner));
  }
}
