package io.tidegate.change;

import org.jspecify.annotations.Nullable;

/**
 * What follows by itself: a standard change that went as its model says needs nobody to accept and
 * close it.
 */
final class CarryingOn {
  private CarryingOn() {}

  static @Nullable Transition after(Transition taken, Change change) {
    if (change.type() != ChangeType.STANDARD || change.rollingBack()) {
      return null;
    }
    return switch (taken) {
      case FINISH -> Transition.ACCEPT;
      case ACCEPT -> Transition.CLOSE;
      case SUBMIT,
          RECLASSIFY,
          RECORD,
          REQUEST_APPROVAL,
          AUTHORIZE,
          REOPEN,
          REJECT,
          REWORK,
          START,
          ROLL_BACK,
          CLOSE,
          HOLD,
          RESUME,
          CANCEL ->
          null;
    };
  }
}
