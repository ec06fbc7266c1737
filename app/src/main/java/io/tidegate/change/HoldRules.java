package io.tidegate.change;

import io.tidegate.change.Gate.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a hold stops: forward steps. Going back stays possible, so the rollback's own end passes too
 * (design, section 3).
 */
final class HoldRules {
  private HoldRules() {}

  static List<Blocker> blockers(Question question) {
    Change change = question.change();
    Hold hold = change.hold();
    return switch (question.transition()) {
      case HOLD -> hold == null ? List.of() : List.of(alreadyHeld(question));
      case RESUME -> hold == null ? List.of(notHeld(question)) : List.of();
      case ROLL_BACK -> change.rollingBack() ? List.of(alreadyRollingBack(question)) : List.of();
      case FINISH -> change.rollingBack() ? List.of() : onHold(question, hold);
      case SUBMIT, RECORD, REQUEST_APPROVAL, AUTHORIZE, START, ACCEPT, CLOSE ->
          onHold(question, hold);
      case RECLASSIFY, REOPEN, REJECT, REWORK, CANCEL -> List.of();
    };
  }

  private static List<Blocker> onHold(Question question, @Nullable Hold hold) {
    return hold == null
        ? List.of()
        : List.of(
            Blocker.of(
                "on-hold",
                "The change is on hold",
                "“%s” A change manager can resume it.".formatted(hold.reason()),
                question.at("")));
  }

  private static Blocker alreadyHeld(Question question) {
    return Blocker.of("already-held", "The change is already on hold", "", question.at(""));
  }

  private static Blocker notHeld(Question question) {
    return Blocker.of("not-held", "The change is not on hold", "", question.at(""));
  }

  private static Blocker alreadyRollingBack(Question question) {
    return Blocker.of(
        "already-rolling-back", "The rollback is already under way", "", question.at("/run"));
  }
}
