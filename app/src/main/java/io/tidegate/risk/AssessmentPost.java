package io.tidegate.risk;

import io.tidegate.change.Change;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Mail;
import io.tidegate.mail.Message;
import io.tidegate.mail.Recipient;
import org.springframework.stereotype.Component;

/** Hands the letters about views to the mail, each once per task, event and person. */
@Component
class AssessmentPost {
  private final AssessmentTasks tasks;
  private final AssessmentLinks links;
  private final People people;
  private final Mail mail;

  AssessmentPost(AssessmentTasks tasks, AssessmentLinks links, People people, Mail mail) {
    this.tasks = tasks;
    this.links = links;
    this.people = people;
    this.mail = mail;
  }

  /** Writes to each who is asked, with a link of their own. */
  void ask(Change change, AssessmentTask task, String event, Asking letter) {
    String by = people.get(task.askedBy()).name();
    for (Person reader : tasks.askedBy(task)) {
      String path = "/links/assessments/" + links.issue(change, reader.id(), task.id());
      Letter written = letter.write(change, task, reader, by, path);
      mail.send(change.account(), message(change, task, reader, event, written).holdingSecret());
    }
  }

  /** Tells somebody, unless they are archived. */
  void send(Change change, AssessmentTask task, Person to, String event, Letter letter) {
    if (!to.archived()) {
      mail.send(change.account(), message(change, task, to, event, letter));
    }
  }

  private static Message message(
      Change change, AssessmentTask task, Person to, String event, Letter letter) {
    return Message.of(
            new Recipient(to.name(), to.email(), to.id()),
            "assessment-" + event,
            "assessment/" + event + "/" + task.id(),
            letter)
        .about(change.code());
  }

  /** Words a letter that asks. */
  interface Asking {
    Letter write(Change change, AssessmentTask task, Person reader, String by, String path);
  }
}
