package io.tidegate.review;

import io.tidegate.change.Blocker;
import io.tidegate.change.Gate;
import io.tidegate.change.Transition;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * When a change may be closed, as far as its review goes: complete where one is due, and an outcome
 * that the run does not contradict.
 */
@Component
class PirGate implements Gate {
  private final ReviewStore store;
  private final DuePirs due;

  PirGate(ReviewStore store, DuePirs due) {
    this.store = store;
    this.due = due;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    if (!question.about(Transition.CLOSE)) {
      return List.of();
    }
    List<Blocker> blockers = new ArrayList<>();
    due.because(question.change())
        .filter(_ -> store.pir(question.change().id()).filter(Pir::completed).isEmpty())
        .ifPresent(why ->
            blockers.add(
                Blocker.of(
                    "pir-missing",
                    "The post-implementation review is not complete",
                    "It is due because %s.".formatted(why),
                    question.at("/review#pir"))));
    if (PirPolicy.contradicts(question.change())) {
      blockers.add(
          Blocker.of(
              "outcome-contradicts-run",
              "The outcome says it succeeded, and the run was rolled back",
              "Tell the outcome again.",
              question.at("/review")));
    }
    return blockers;
  }
}
