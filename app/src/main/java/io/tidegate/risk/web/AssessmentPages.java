package io.tidegate.risk.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeHead;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.WorkingDays;
import io.tidegate.risk.AssessmentTask;
import io.tidegate.risk.AssessmentTasks;
import io.tidegate.risk.ImpactView;
import io.tidegate.risk.TaskWords;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of views together for one reader. */
@Component
class AssessmentPages {
  private static final int DAYS_GIVEN = 2;
  static final List<Option> VERDICTS =
      List.of(
          Option.of(ImpactView.Verdict.NONE.name(), "No impact", "We will not notice."),
          Option.of(
              ImpactView.Verdict.BEARABLE.name(),
              "We can live with it",
              "It affects us; say what, and for how long."),
          Option.of(
              ImpactView.Verdict.UNACCEPTABLE.name(),
              "Not acceptable so",
              "Say what it hits, and what would do instead."),
          Option.of(
              ImpactView.Verdict.REFUSED.name(), "Not mine to judge", "Say why, and who could."));

  private final AssessmentTasks tasks;
  private final AssessorOptions assessors;
  private final Clients clients;
  private final Frames frames;
  private final InstantSource clock;

  AssessmentPages(
      AssessmentTasks tasks,
      AssessorOptions assessors,
      Clients clients,
      Frames frames,
      InstantSource clock) {
    this.tasks = tasks;
    this.assessors = assessors;
    this.clients = clients;
    this.frames = frames;
    this.clock = clock;
  }

  static String address(Change change) {
    return "/changes/%d/assessment-tasks".formatted(change.number());
  }

  /** The name of the forms of one task; the one that asks has none. */
  static String form(String task) {
    return "task-" + task;
  }

  AssessmentPage page(Actor actor, Change change, Sent sent) {
    List<AssessmentTask> all = tasks.of(change.id());
    TaskWords words = words(actor, all);
    boolean mayAsk = tasks.mayAsk(actor, change);
    Client client = clients.get(change.client());
    return new AssessmentPage(
        frames.of(
            actor,
            "Views of the impact",
            new Crumb("Changes", "/changes"),
            new Crumb(change.code(), "/changes/" + change.number())),
        ChangeHead.of(change, client, new Times(client.zone(), clock)),
        address(change),
        all.stream().map(task -> row(actor, change, task, words, sent)).toList(),
        mayAsk ? asking(actor, change, sent) : null,
        mayAsk ? "" : "The people of a normal change ask while it is in Draft or Assess.",
        sent.problems(),
        sent.refusal(),
        sent.refusal().isEmpty() ? List.of() : sent.written("words", "reason"));
  }

  TaskWords words(Actor reader, List<AssessmentTask> all) {
    return new TaskWords(tasks.names(all), new Times(frames.look(reader).zone(), clock));
  }

  static AssessmentPage.Answering answering(Sent sent) {
    return new AssessmentPage.Answering(
        sent.field("verdict", "How much does it affect you?").needed(),
        VERDICTS,
        sent.field("words", "In your words")
            .hint("Needed unless there is no impact. The approvers read it."));
  }

  private AssessmentPage.Row row(
      Actor actor, Change change, AssessmentTask task, TaskWords words, Sent sent) {
    String id = task.id().toString();
    ImpactView view = task.view();
    return new AssessmentPage.Row(
        id,
        words.tone(task),
        words.names().of(task.assessor()),
        words.verdict(task),
        task.question(),
        "%s asked, %s"
            .formatted(words.names().of(task.askedBy()), words.times().moment(task.askedAt())),
        view == null ? "" : view.words(),
        words.said(task),
        words.waived(task),
        tasks.mayAnswer(actor, change, task) ? answering(sent.in(form(id))) : null,
        tasks.mayWaive(actor, change, task) ? waiving(sent.in(form(id))) : null);
  }

  private static @Nullable Field waiving(Sent sent) {
    return sent.field("reason", "Why it is done without")
        .needed()
        .hint("It stands on the decision page.");
  }

  private AssessmentPage.Asking asking(Actor actor, Change change, Sent sent) {
    LocalDate due =
        LocalDate.ofInstant(
            WorkingDays.after(clock.instant(), DAYS_GIVEN, frames.look(actor).zone()),
            frames.look(actor).zone());
    Sent asked = sent.in("");
    return new AssessmentPage.Asking(
        asked.field("assessor", "Whom to ask").needed(),
        assessors.of(change),
        asked
            .field("question", "What you want to know")
            .needed()
            .hint("Such as: may the tills be offline for 20 minutes on Thursday night?"),
        asked.field("due", "Until", due.toString()).needed());
  }
}
