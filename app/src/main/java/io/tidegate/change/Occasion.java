package io.tidegate.change;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a change others may be told of, beside those who have a part in it. */
public enum Occasion {
  SCHEDULED("it is scheduled"),
  MOVED("its window moves"),
  BEGUN("work begins"),
  DONE("work is done"),
  ROLLED_BACK("it is rolled back"),
  CALLED_OFF("it is called off"),
  CLOSED("it is closed");

  private final String title;

  Occasion(String title) {
    this.title = title;
  }

  /** What happened, in words that follow “when”. */
  public String title() {
    return title;
  }

  /** The name in the kinds of notices, in kebab case. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the transition is to others; empty where it is nothing. */
  static Optional<Occasion> of(ChangeMoved event) {
    return Optional.ofNullable(
        switch (event.transition()) {
          case SUBMIT, RECLASSIFY, AUTHORIZE ->
              event.to() == State.SCHEDULED ? SCHEDULED : left(event);
          case REOPEN, REWORK, CANCEL -> left(event);
          case START -> BEGUN;
          case FINISH -> DONE;
          case ROLL_BACK -> ROLLED_BACK;
          case CLOSE -> CLOSED;
          case RECORD, REQUEST_APPROVAL, REJECT, ACCEPT, HOLD, RESUME -> null;
        });
  }

  /** Whoever was told that it is scheduled hears that it is no more. */
  private static @Nullable Occasion left(ChangeMoved event) {
    return event.from() == State.SCHEDULED ? CALLED_OFF : null;
  }
}
