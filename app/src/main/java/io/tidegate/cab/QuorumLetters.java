package io.tidegate.cab;

import io.tidegate.directory.Person;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Mail;
import io.tidegate.mail.Message;
import io.tidegate.mail.Recipient;
import io.tidegate.notification.Inbox;
import io.tidegate.notification.NewNotice;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Tells the chair that too few are left for the quorum. */
@Component
class QuorumLetters {
  private static final String KIND = "quorum-endangered";

  private final Mail mail;
  private final Inbox inbox;
  private final InstantSource clock;

  QuorumLetters(Mail mail, Inbox inbox, InstantSource clock) {
    this.mail = mail;
    this.inbox = inbox;
    this.clock = clock;
  }

  void endangered(Meeting meeting, Person chair, Quorum quorum) {
    if (chair.archived()) {
      return;
    }
    Times times = new Times(chair.zone(), clock);
    String path = "/cab/" + meeting.id();
    String key = "cab/%s/%s/%d".formatted(KIND, meeting.id(), clock.instant().getEpochSecond());
    Letter letter =
        Letter.of(
                "Quorum in danger: %s, %s"
                    .formatted(meeting.title(), times.moment(meeting.time().start())),
                "At most %d of %d would be there, and %d are needed. Move the meeting, or ask for substitutes."
                    .formatted(
                        quorum.here() + quorum.coming() + quorum.open(),
                        quorum.seats(),
                        quorum.needed()))
            .acting("Open the meeting", path)
            .because("You are in the chair.")
            .timesIn(chair.zone());
    mail.send(
        meeting.account(),
        Message.of(new Recipient(chair.name(), chair.email(), chair.id()), KIND, key, letter));
    inbox.put(
        meeting.account(),
        new NewNotice(
            chair.id(),
            key,
            null,
            new NewNotice.Subject("cab", meeting.id().value(), meeting.title()),
            KIND,
            letter.subject(),
            letter.paragraphs().getFirst().text(),
            path));
  }
}
