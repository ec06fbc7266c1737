package io.tidegate.mail.web;

import io.tidegate.mail.MailState;
import io.tidegate.ui.Tone;

/** Which tone a mail's state has. */
public final class MailTones {
  private MailTones() {}

  /** Ochre waits for a person, red went wrong. */
  public static Tone tone(MailState state) {
    return switch (state) {
      case QUEUED, SENDING -> Tone.INFO;
      case SENT -> Tone.GOOD;
      case FAILED -> Tone.BAD;
      case IN_DOUBT -> Tone.WARN;
      case KEPT -> Tone.NEUTRAL;
    };
  }

  /** As a cell of a table begins it. */
  public static String title(MailState state) {
    return Character.toUpperCase(state.title().charAt(0)) + state.title().substring(1);
  }
}
