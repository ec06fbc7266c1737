package io.tidegate.change;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What must be told before a change closes (design, section 3, close): the outcome, and what
 * actually happened.
 */
@Component
class ClosingGate implements Gate {
  @Override
  public List<Blocker> blockers(Question question) {
    if (!question.about(Transition.CLOSE)) {
      return List.of();
    }
    Result result = question.change().result();
    String at = question.at("/review");
    List<Blocker> blockers = new ArrayList<>();
    if (result.outcome() == null) {
      blockers.add(Blocker.of("outcome-unknown", "Say how it ended", "", at));
    }
    if (result.whatHappened().isBlank()) {
      blockers.add(
          Blocker.of("happening-untold", "Say in a sentence what actually happened", "", at));
    }
    if (result.started() == null || result.ended() == null) {
      blockers.add(Blocker.of("actual-times-missing", "Say when it began and ended", "", at));
    }
    if (result.effortMinutes() == null && question.asks(Requirement.EFFORT)) {
      blockers.add(
          question.by(
              Requirement.EFFORT,
              Blocker.of("effort-missing", "Say how much work it took", "", at)));
    }
    return blockers;
  }
}
