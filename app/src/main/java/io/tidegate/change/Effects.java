package io.tidegate.change;

import io.tidegate.change.Gate.Question;
import java.util.Locale;

/** What a transition writes into the change besides its state. */
final class Effects {
  private Effects() {}

  static Change of(Question question, State to, String reason) {
    Change change = question.change();
    Alteration next = new Alteration(change).state(to).lastTouch(touch(question));
    if (to != change.state()) {
      next.stateSince(question.now());
    }
    return switch (question.transition()) {
      case HOLD -> next.hold(new Hold(question.now(), question.actor().person(), reason)).build();
      case RESUME, REWORK, CANCEL, REJECT -> next.hold(null).build();
      case START -> next.result(change.result().startedAt(question.now())).build();
      case FINISH -> next.result(change.result().endedAt(question.now())).build();
      case ROLL_BACK -> next.rollingBack(true).build();
      case SUBMIT, RECLASSIFY, RECORD, REQUEST_APPROVAL, AUTHORIZE, REOPEN, ACCEPT, CLOSE ->
          next.build();
    };
  }

  private static Change.LastTouch touch(Question question) {
    String deed = question.transition().title().toLowerCase(Locale.ROOT);
    return new Change.LastTouch(question.actor().name(), deed, question.now());
  }
}
