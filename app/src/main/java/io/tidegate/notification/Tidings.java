package io.tidegate.notification;

import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Mail;
import io.tidegate.mail.Message;
import io.tidegate.mail.Recipient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Tells somebody by mail and in their inbox alike, in the transaction of the caller; what is about
 * a change goes by the room {@code change}, which knows who muted it.
 */
@Service
public class Tidings {
  private final Mail mail;
  private final Inbox inbox;

  Tidings(Mail mail, Inbox inbox) {
    this.mail = mail;
    this.inbox = inbox;
  }

  /** Tells it once, however often this is called; not somebody who has left. */
  public void tell(AccountId account, Person to, Tiding tiding) {
    if (to.archived()) {
      return;
    }
    Letter letter = tiding.letter();
    Recipient recipient = new Recipient(to.name(), to.email(), to.id());
    mail.send(account, Message.of(recipient, tiding.kind(), tiding.key(), letter));
    inbox.put(
        account,
        new NewNotice(
            to.id(),
            tiding.key(),
            tiding.client(),
            tiding.subject(),
            tiding.kind(),
            letter.subject(),
            letter.paragraphs().getFirst().text(),
            Objects.requireNonNull(letter.action()).path()));
  }

  /**
   * What is told.
   *
   * @param key names the event; the same key to the same person is told once
   * @param kind what kind of event it is, in kebab case
   * @param client whose business it is; null when it is no client's
   * @param letter with an action, which is where the inbox leads
   */
  public record Tiding(
      String key,
      String kind,
      @Nullable ClientId client,
      NewNotice.Subject subject,
      Letter letter) {}
}
