package io.tidegate.catalogue;

import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Mail;
import io.tidegate.mail.Message;
import io.tidegate.mail.Recipient;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Tells who answers for a schedule that nothing is made by it. */
@Component
class ScheduleLetters {
  private final Mail mail;
  private final InstantSource clock;

  ScheduleLetters(Mail mail, InstantSource clock) {
    this.mail = mail;
    this.clock = clock;
  }

  void paused(AccountId account, Model model, Schedule schedule, Person owner, String why) {
    if (owner.archived()) {
      return;
    }
    Letter letter =
        Letter.of(
                "Paused: “%s” on its schedule".formatted(model.title()),
                "No change is made from it for now: %s".formatted(why))
            .saying(
                "It goes on by itself once that is mended; times that pass meanwhile are left out.")
            .acting(
                "Open the schedule",
                "/catalogue/%s/schedules/%s".formatted(model.id(), schedule.id()))
            .because("The changes of this schedule are made in your name.");
    String key =
        "catalogue/schedule-paused/%s/%d"
            .formatted(schedule.id(), clock.instant().getEpochSecond());
    mail.send(
        account,
        Message.of(
            new Recipient(owner.name(), owner.email(), owner.id()),
            "schedule-paused",
            key,
            letter));
  }
}
