package io.tidegate.desk.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.risk.AssessmentTask;
import io.tidegate.risk.AssessmentTasks;
import io.tidegate.risk.TaskWords;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The views of an impact that a person, or a team of theirs, is asked for. */
@Component
class AskedViews {
  private static final int MOST = 25;

  private final AssessmentTasks tasks;
  private final Changes changes;
  private final Clients clients;

  AskedViews(AssessmentTasks tasks, Changes changes, Clients clients) {
    this.tasks = tasks;
    this.changes = changes;
    this.clients = clients;
  }

  List<HomePage.Task> of(Actor reader, Times times) {
    List<AssessmentTask> asked = tasks.waitingFor(reader, MOST);
    Map<ChangeId, Change> about =
        changes.named(asked.stream().map(AssessmentTask::change).collect(Collectors.toSet()));
    Map<ClientId, Client> named =
        clients.named(about.values().stream().map(Change::client).collect(Collectors.toSet()));
    TaskWords words = new TaskWords(tasks.names(asked), times);
    return asked.stream()
        .filter(task -> tasks.holdsUp(about.get(task.change()), task))
        .map(task -> task(task, Objects.requireNonNull(about.get(task.change())), named, words))
        .toList();
  }

  private static HomePage.Task task(
      AssessmentTask task, Change change, Map<ClientId, Client> named, TaskWords words) {
    Client client = Objects.requireNonNull(named.get(change.client()));
    return new HomePage.Task(
        "Say how it affects you: " + change.title(),
        "/changes/%d/assessment-tasks#task-%s".formatted(change.number(), task.id()),
        change.number(),
        client.shortName(),
        client.name(),
        words.names().of(task.askedBy()) + " asks",
        "assess",
        words.late(task) ? Tone.BAD.slug() : Tone.WARN.slug(),
        (words.late(task) ? "was due " : "until ") + words.times().day(task.due()));
  }
}
