package io.tidegate.change;

import io.tidegate.directory.Person;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Mail;
import io.tidegate.mail.Message;
import io.tidegate.mail.Recipient;
import org.springframework.stereotype.Service;

/** Sends letters on a change, for every room that has something to tell about one. */
@Service
public class ChangePost {
  private final Mail mail;

  ChangePost(Mail mail) {
    this.mail = mail;
  }

  /** Whether this person may hear of the change: not from another client's side. */
  public boolean reaches(Person person, Change change) {
    boolean stranger = person.client() != null && !person.client().equals(change.client());
    return !person.archived() && !stranger;
  }

  /**
   * Sends it to whom it may reach, in the transaction of the caller.
   *
   * @param event the room, what happened, and what it happened to: {@code review/uat/<change>}. The
   *     same event to the same person is one mail; the first two say what kind of mail it is
   */
  public void send(Change change, Person to, String event, Letter letter) {
    if (reaches(to, change)) {
      mail.send(change.account(), message(change, to, event, letter));
    }
  }

  /** The same for a letter that holds a link which acts for its reader. */
  public void sendSecret(Change change, Person to, String event, Letter letter) {
    if (reaches(to, change)) {
      mail.send(change.account(), message(change, to, event, letter).holdingSecret());
    }
  }

  private static Message message(Change change, Person to, String event, Letter letter) {
    Recipient recipient = new Recipient(to.name(), to.email(), to.id());
    String[] parts = event.split("/", 3);
    return Message.of(recipient, parts[0] + "-" + parts[1], event, letter).about(change.code());
  }
}
