package io.tidegate.cab;

import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.mail.Letter;
import io.tidegate.notification.NewNotice;
import io.tidegate.notification.Tidings;
import io.tidegate.notification.Tidings.Tiding;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Tells whoever is to do something what the board asks of them, by mail and in their inbox. */
@Component
class ActionLetters {
  private static final String OWED = "/cab/actions?whose=mine";

  private final Tidings tidings;
  private final InstantSource clock;

  ActionLetters(Tidings tidings, InstantSource clock) {
    this.tidings = tidings;
    this.clock = clock;
  }

  /** Nobody is told of what they asked of themselves. */
  void asked(Actor by, ActionItem action, Person owner) {
    if (!by.person().equals(owner.id())) {
      Letter letter =
          Letter.of(
                  "To do by " + day(action, owner) + ": " + action.text(),
                  "%s asks it of you on behalf of the CAB.".formatted(by.name()))
              .because("The CAB asked you to do this.");
      tell(by.account(), action, owner, "action-asked", letter);
    }
  }

  void overdue(AccountId account, ActionItem action, Person owner) {
    Letter letter =
        Letter.of(
                "Overdue: " + action.text(),
                "It was to be done by %s. Say how one sees that it is done, or ask the CAB to cancel it."
                    .formatted(day(action, owner)))
            .because("The CAB asked you to do this.");
    tell(account, action, owner, "action-overdue", letter);
  }

  void cancelled(Actor by, ActionItem action, Person owner, String reason) {
    if (!by.person().equals(owner.id())) {
      Letter letter =
          Letter.of(
                  "Not to be done any more: " + action.text(),
                  "%s cancelled it: “%s”".formatted(by.name(), reason))
              .because("The CAB had asked you to do this.");
      tell(by.account(), action, owner, "action-cancelled", letter);
    }
  }

  private String day(ActionItem action, Person owner) {
    return new Times(owner.zone(), clock).day(action.due());
  }

  private void tell(
      AccountId account, ActionItem action, Person owner, String kind, Letter letter) {
    tidings.tell(
        account,
        owner,
        new Tiding(
            "cab/%s/%s".formatted(kind, action.id()),
            kind,
            action.client(),
            new NewNotice.Subject("cab", action.id(), action.text()),
            letter.fact("About", action.reference()).acting("Open what you owe", OWED)));
  }
}
