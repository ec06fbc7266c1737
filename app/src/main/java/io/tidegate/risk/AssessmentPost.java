package io.tidegate.risk;

import io.tidegate.change.Change;
import io.tidegate.change.ChangePost;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.mail.Letter;
import org.springframework.stereotype.Component;

/** Hands the letters about views to the mail, each once per task, event and person. */
@Component
class AssessmentPost {
  private final AssessmentTasks tasks;
  private final AssessmentLinks links;
  private final People people;
  private final ChangePost post;

  AssessmentPost(AssessmentTasks tasks, AssessmentLinks links, People people, ChangePost post) {
    this.tasks = tasks;
    this.links = links;
    this.people = people;
    this.post = post;
  }

  /** Writes to each who is asked, with a link of their own. */
  void ask(Change change, AssessmentTask task, String event, Asking letter) {
    String by = people.get(task.askedBy()).name();
    for (Person reader : tasks.askedBy(task)) {
      String path = "/links/assessments/" + links.issue(change, reader.id(), task.id());
      Letter written = letter.write(change, task, reader, by, path);
      post.askByLink(change, reader, address(event, task), written, "/assessment-tasks");
    }
  }

  /** Tells somebody. */
  void send(Change change, AssessmentTask task, Person to, String event, Letter letter) {
    post.send(change, to, address(event, task), letter);
  }

  private static String address(String event, AssessmentTask task) {
    return "assessment/" + event + "/" + task.id();
  }

  /** Words a letter that asks. */
  interface Asking {
    Letter write(Change change, AssessmentTask task, Person reader, String by, String path);
  }
}
