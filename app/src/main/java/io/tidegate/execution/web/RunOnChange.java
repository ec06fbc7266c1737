package io.tidegate.execution.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangePanel;
import io.tidegate.change.ChangeType;
import io.tidegate.change.State;
import io.tidegate.execution.Progress;
import io.tidegate.execution.Rehearsal;
import io.tidegate.execution.Run;
import io.tidegate.execution.RunStep;
import io.tidegate.execution.Runs;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the run on the change's page, from the time it is scheduled. */
@Component
@Order(300)
class RunOnChange implements ChangePanel {
  private static final int SHOWN = 4;

  private final Runs runs;
  private final Frames frames;
  private final InstantSource clock;

  RunOnChange(Runs runs, Frames frames, InstantSource clock) {
    this.runs = runs;
    this.frames = frames;
    this.clock = clock;
  }

  @Override
  public Optional<View> of(Change change, Actor reader) {
    if (!change.state().begun() && change.state() != State.SCHEDULED) {
      return Optional.empty();
    }
    Run run = runs.of(change);
    Times times = new Times(frames.look(reader).zone(), clock);
    long ended = run.toDo().stream().filter(RunStep::ended).count();
    boolean unticked =
        ended == 0 && change.state().workOver() && change.type() == ChangeType.EMERGENCY;
    return Optional.of(
        new RunPanel(
            "/changes/" + change.number() + "/run",
            unticked
                ? "not ticked step by step; the plan was written afterwards"
                : "%d of %d steps done".formatted(ended, run.toDo().size()),
            sentence(change),
            run.toDo().stream()
                .filter(step -> !step.ended() && !unticked)
                .limit(SHOWN)
                .map(RunOnChange::line)
                .toList(),
            rehearsed(run, times),
            change.state().begun(),
            records(change)));
  }

  private static String records(Change change) {
    return change.state().begun() && !change.scope().affected().isEmpty()
        ? "/inventory/records?all=true&change=" + change.id()
        : "";
  }

  @Override
  public String tab() {
    return "Run";
  }

  @Override
  public String anchor() {
    return "run";
  }

  private static String sentence(Change change) {
    if (change.state() == State.SCHEDULED) {
      return "Not started. The state before is kept on the run page, and the run is started there.";
    }
    return change.rollingBack() ? "Rolled back." : "";
  }

  private static String rehearsed(Run run, Times times) {
    Rehearsal rehearsal = run.rehearsal();
    if (rehearsal == null) {
      return run.back().isEmpty() ? "" : "The rollback was never rehearsed, or too long ago.";
    }
    return "Rollback rehearsed on %s in %s: %s."
        .formatted(
            times.day(rehearsal.doneAt()), times.length(rehearsal.length()), rehearsal.place());
  }

  private static RunPanel.Line line(RunStep step) {
    Progress.Status status = step.progress().status();
    return new RunPanel.Line(
        step.label(), step.step().text(), Steps.tone(status), Steps.glyph(status), status.title());
  }
}
