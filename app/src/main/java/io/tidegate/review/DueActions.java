package io.tidegate.review;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.mail.Mail;
import io.tidegate.mail.Message;
import io.tidegate.mail.Recipient;
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
  private final Mail mail;
  private final InstantSource clock;

  DueActions(
      ReviewStore store,
      Changes changes,
      Accounts accounts,
      People people,
      ReviewLetters letters,
      Mail mail,
      InstantSource clock) {
    this.store = store;
    this.changes = changes;
    this.accounts = accounts;
    this.people = people;
    this.letters = letters;
    this.mail = mail;
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
    if (!owner.archived()) {
      Message message =
          Message.of(
              new Recipient(owner.name(), owner.email(), owner.id()),
              "review-action-due",
              "review/action-due/" + action.id(),
              letters.due(change, action, owner));
      mail.send(change.account(), message.about(change.code()));
    }
  }
}
