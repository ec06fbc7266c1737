package io.tidegate.execution;

import io.tidegate.change.Blocker;
import io.tidegate.change.Gate;
import io.tidegate.change.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** When a run may be finished: nothing required is left to do, and nobody said no-go. */
@Component
class RunGate implements Gate {
  private final RunReader reader;

  RunGate(RunReader reader) {
    this.reader = reader;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    if (!question.about(Transition.FINISH)) {
      return List.of();
    }
    Run run = reader.read(question.change());
    List<Blocker> blockers = new ArrayList<>();
    if (!run.missing().isEmpty()) {
      blockers.add(stepsOpen(run.missing(), question.at("/run")));
    }
    if (run.stopped()) {
      blockers.add(StepPolicy.noGo(run, question.at("")));
    }
    return blockers;
  }

  private static Blocker stepsOpen(List<RunStep> open, String at) {
    String labels = open.stream().map(RunStep::label).collect(Collectors.joining(", "));
    return Blocker.of(
        "steps-open",
        open.size() == 1
            ? "Step %s is not done".formatted(labels)
            : "%d required steps are not done".formatted(open.size()),
        open.size() == 1
            ? "Finish it, or skip it with a reason."
            : "Steps %s. Finish them, or skip them with a reason.".formatted(labels),
        at);
  }
}
