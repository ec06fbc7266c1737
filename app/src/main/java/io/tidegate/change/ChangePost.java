package io.tidegate.change;

import io.tidegate.directory.Person;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Mail;
import io.tidegate.mail.Message;
import io.tidegate.mail.Passage;
import io.tidegate.mail.Recipient;
import io.tidegate.notification.Inbox;
import io.tidegate.notification.NewNotice;
import io.tidegate.notification.Preferences;
import io.tidegate.notification.Topic;
import io.tidegate.ui.Markdown;
import org.springframework.stereotype.Service;

/**
 * Tells people of a change, for every room that has something to tell about one: in their inbox,
 * and by mail where it goes out. All of it happens in the transaction of the caller.
 *
 * <p>An event is named by the room, what happened, and what it happened to: {@code
 * review/uat/<change>}. The same event to the same person is told once; the first two say what kind
 * of news it is.
 */
@Service
public class ChangePost {
  private final Mail mail;
  private final Inbox inbox;
  private final Preferences preferences;
  private final FollowerStore followers;
  private final Markdown markdown;

  ChangePost(
      Mail mail, Inbox inbox, Preferences preferences, FollowerStore followers, Markdown markdown) {
    this.mail = mail;
    this.inbox = inbox;
    this.preferences = preferences;
    this.followers = followers;
    this.markdown = markdown;
  }

  /** Whether this person may hear of the change: not from another client's side. */
  public boolean reaches(Person person, Change change) {
    boolean stranger = person.client() != null && !person.client().equals(change.client());
    return !person.archived() && !stranger;
  }

  /** Sends news, if it may reach the person and they have not muted the change. */
  public void send(Change change, Person to, String event, Letter letter) {
    if (!muted(change, to)) {
      ask(change, to, event, letter);
    }
  }

  /** Sends what asks something of the person; that reaches who muted the change as well. */
  public void ask(Change change, Person to, String event, Letter letter) {
    if (reaches(to, change)) {
      mail.send(change.account(), message(change, to, event, letter));
      put(change, to, event, letter, page(change, letter));
    }
  }

  /**
   * The same for a letter that holds a link which acts for its reader.
   *
   * @param page where somebody who is signed in does the same, within the change
   */
  public void askByLink(Change change, Person to, String event, Letter letter, String page) {
    if (reaches(to, change)) {
      mail.send(change.account(), message(change, to, event, letter).holdingSecret());
      put(change, to, event, letter, "/changes/" + change.number() + page);
    }
  }

  /**
   * Asks something of somebody of another client, whom {@link #reaches} keeps from the change: by a
   * mail with a link that acts for its reader, and nowhere else, since they cannot open the change.
   * The letter says no more of it than they may know.
   */
  public void askOutside(Change change, Person to, String event, Letter letter) {
    if (!to.archived()) {
      mail.send(change.account(), message(change, to, event, letter).holdingSecret());
    }
  }

  /** Says it in the inbox alone: news that is worth no letter. */
  public void tell(Change change, Person to, String event, Letter letter) {
    if (reaches(to, change)) {
      put(change, to, event, letter, page(change, letter));
    }
  }

  /** Says it in the inbox, and by mail to who wants this topic so. */
  void tell(Change change, Person to, String event, Letter letter, Topic topic) {
    if (preferences.mailed(to.id(), topic)) {
      ask(change, to, event, letter);
    } else {
      tell(change, to, event, letter);
    }
  }

  private boolean muted(Change change, Person person) {
    return followers.find(change.id(), person.id()).filter(Stance.MUTED::equals).isPresent();
  }

  private static Message message(Change change, Person to, String event, Letter letter) {
    Recipient recipient = new Recipient(to.name(), to.email(), to.id());
    return Message.of(recipient, kind(event), event, letter).about(change.code());
  }

  private void put(Change change, Person to, String event, Letter letter, String href) {
    inbox.put(
        change.account(),
        new NewNotice(
            to.id(),
            event,
            change.client(),
            new NewNotice.Subject(
                "change", change.id().value(), change.code() + " " + change.title()),
            kind(event),
            letter.subject(),
            words(letter.paragraphs().getFirst()),
            href));
  }

  private String words(Passage passage) {
    return passage.markdown() ? markdown.plain(passage.text()) : passage.text();
  }

  private static String page(Change change, Letter letter) {
    return letter.action() == null ? "/changes/" + change.number() : letter.action().path();
  }

  private static String kind(String event) {
    String[] parts = event.split("/", 3);
    return parts[0] + "-" + parts[1];
  }
}
