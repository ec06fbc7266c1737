package io.tidegate.approval;

import io.tidegate.change.Change;
import io.tidegate.directory.Person;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Mail;
import io.tidegate.mail.Message;
import io.tidegate.mail.Recipient;
import org.springframework.stereotype.Component;

/** Hands this room's letters to the mail, each once per event and person. */
@Component
class ApprovalPost {
  private final Mail mail;

  ApprovalPost(Mail mail) {
    this.mail = mail;
  }

  /** Whether this person may hear of the change: not from another client's side. */
  static boolean reaches(Person person, Change change) {
    boolean stranger = person.client() != null && !person.client().equals(change.client());
    return !person.archived() && !stranger;
  }

  /**
   * Sends it.
   *
   * @param event what happened, with what it happened to: {@code asked/<stage>}
   */
  void send(Change change, Person to, String event, Letter letter) {
    if (reaches(to, change)) {
      mail.send(change.account(), message(change, to, event, letter));
    }
  }

  /** The same for a letter that holds a link which decides. */
  void sendSecret(Change change, Person to, String event, Letter letter) {
    if (reaches(to, change)) {
      mail.send(change.account(), message(change, to, event, letter).holdingSecret());
    }
  }

  private static Message message(Change change, Person to, String event, Letter letter) {
    Recipient recipient = new Recipient(to.name(), to.email(), to.id());
    String purpose = "approval-" + event.substring(0, event.indexOf('/'));
    return Message.of(recipient, purpose, "approval/" + event, letter).about(change.code());
  }
}
