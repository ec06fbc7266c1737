package io.tidegate.risk;

import io.tidegate.change.Blocker;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Gate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Approvers are asked once every view that was asked for is there, or is done without. */
@Component
class AssessmentTaskGate implements Gate {
  private final AssessmentTaskStore store;
  private final AssessorNames names;

  AssessmentTaskGate(AssessmentTaskStore store, AssessorNames names) {
    this.store = store;
    this.names = names;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    if (question.change().type() != ChangeType.NORMAL || !question.documentsDue()) {
      return List.of();
    }
    List<AssessmentTask> unsettled =
        store.of(question.change().id()).stream()
            .filter(task -> !task.standing().settled())
            .toList();
    TaskNames called = names.of(unsettled);
    return unsettled.stream()
        .map(task -> blocker(question, task, called.of(task.assessor())))
        .toList();
  }

  private static Blocker blocker(Question question, AssessmentTask task, String who) {
    boolean refused = task.standing() == AssessmentTask.Standing.REFUSED;
    return Blocker.of(
        refused ? "assessment-refused" : "assessment-open",
        who + (refused ? " will not judge the impact" : " has not said what the impact is"),
        "Ask somebody else, or waive it with a reason.",
        question.at("/assessment-tasks#task-" + task.id()));
  }
}
