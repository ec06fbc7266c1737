package io.tidegate.execution.web;

import io.tidegate.change.Change;
import io.tidegate.change.State;
import io.tidegate.change.Step;
import io.tidegate.execution.Progress;
import io.tidegate.execution.Run;
import io.tidegate.execution.RunStep;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the list of steps and the one at hand. */
record Steps(Run run, Optional<RunStep> chosen, Names names, Times times, String path) {
  private static final String AT = "/run?step=";

  List<RunBoard.Group> groups() {
    List<RunBoard.Group> groups = new ArrayList<>();
    String title = "";
    List<RunBoard.Row> rows = new ArrayList<>();
    for (RunStep step : run.forward()) {
      String heading =
          step.step().kind() == Step.Kind.IMPLEMENTATION ? "Implementation" : "Test and validation";
      if (!heading.equals(title)) {
        add(groups, title, rows);
        rows = new ArrayList<>();
        title = heading;
      }
      rows.add(row(step));
    }
    add(groups, title, rows);
    add(
        groups,
        run.change().rollingBack() ? "Rollback" : "Rollback, if needed",
        run.back().stream().map(this::row).toList());
    return groups;
  }

  String tally() {
    long ended = run.toDo().stream().filter(RunStep::ended).count();
    return "%d of %d done".formatted(ended, run.toDo().size());
  }

  private static void add(List<RunBoard.Group> groups, String title, List<RunBoard.Row> rows) {
    if (!rows.isEmpty()) {
      groups.add(new RunBoard.Group(title, rows));
    }
  }

  private RunBoard.Row row(RunStep step) {
    Progress.Status status = step.progress().status();
    return new RunBoard.Row(
        step.label(),
        step.step().text(),
        leftUndone(step) && step.troubled() ? Tone.WARN : tone(status),
        leftUndone(step) ? (step.troubled() ? "caution" : "cancelled") : glyph(status),
        leftUndone(step) ? undone(step) : status.title(),
        took(step),
        step.ended(),
        chosen.map(RunStep::id).filter(step.id()::equals).isPresent(),
        path + AT + step.id());
  }

  /** After the turn back nobody does what was left of the way forward. */
  private boolean leftUndone(RunStep step) {
    return run.change().rollingBack()
        && step.progress().status() == Progress.Status.PENDING
        && run.forward().contains(step);
  }

  private static String undone(RunStep step) {
    return step.troubled() ? "problem reported" : "not done";
  }

  private String took(RunStep step) {
    int planned = step.step().minutes();
    Progress progress = step.progress();
    return switch (progress.status()) {
      case PENDING -> leftUndone(step) ? undone(step) : planned + " min";
      case SKIPPED -> "skipped";
      case ACTIVE, PROBLEM, DONE ->
          "%d of %d min".formatted(progress.elapsed(now()).toMinutes(), planned);
    };
  }

  RunBoard.CurrentStep current(RunStep step, boolean mayWork, boolean mine) {
    Step plan = step.step();
    Progress progress = step.progress();
    return new RunBoard.CurrentStep(
        path + "/run/steps/" + step.id(),
        step.label(),
        Integer.toString(siblings(step).size()),
        plan.kind().title(),
        plan.text(),
        plan.verification(),
        plan.command(),
        plan.command().startsWith("https://") || plan.command().startsWith("http://"),
        plan.tools(),
        names.of(progress.by() == null ? plan.owner() : progress.by()),
        progress.started() == null ? "" : times.time(progress.started()),
        progress.started(),
        plan.minutes(),
        (int) progress.elapsed(now()).toMinutes(),
        plan.irreversible(),
        plan.required(),
        progress.status() == Progress.Status.PROBLEM || (leftUndone(step) && step.troubled())
            ? progress.note()
            : null,
        mayWork && workable(step),
        mine,
        progress.status().underWay(),
        next(step));
  }

  /** Whether it is this way's turn at all, whoever asks. */
  private boolean workable(RunStep step) {
    Change change = run.change();
    return change.state() == State.IMPLEMENT
        && !step.ended()
        && run.toDo().contains(step)
        && (change.rollingBack() || (!change.held() && !run.stopped()));
  }

  private List<RunStep> siblings(RunStep step) {
    return run.back().contains(step) ? run.back() : run.forward();
  }

  private String next(RunStep step) {
    List<RunStep> all = siblings(step);
    return all.stream()
        .skip(all.indexOf(step) + 1L)
        .filter(other -> !other.ended())
        .findFirst()
        .map(other -> "next: " + other.step().text())
        .orElse("");
  }

  private Instant now() {
    return times.clock().instant();
  }

  static Tone tone(Progress.Status status) {
    return switch (status) {
      case PENDING, SKIPPED -> Tone.NEUTRAL;
      case ACTIVE -> Tone.LIVE;
      case PROBLEM -> Tone.WARN;
      case DONE -> Tone.GOOD;
    };
  }

  static String glyph(Progress.Status status) {
    return switch (status) {
      case PENDING -> "draft";
      case ACTIVE -> "implement";
      case PROBLEM -> "caution";
      case DONE -> "closed";
      case SKIPPED -> "cancelled";
    };
  }
}
