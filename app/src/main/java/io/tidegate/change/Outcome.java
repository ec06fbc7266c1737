package io.tidegate.change;

import io.tidegate.ui.Tone;

/** How a change ended (design, section 2). */
public enum Outcome {
  SUCCESSFUL("Successful"),
  SUCCESSFUL_WITH_ISSUES("Successful with issues"),
  FAILED("Failed"),
  ROLLED_BACK_FULLY("Rolled back fully"),
  ROLLED_BACK_PARTIALLY("Rolled back partially");

  private final String title;

  Outcome(String title) {
    this.title = title;
  }

  /** The outcome's name as people read it. */
  public String title() {
    return title;
  }

  /** How it is to be taken. */
  public Tone tone() {
    return switch (this) {
      case SUCCESSFUL -> Tone.GOOD;
      case SUCCESSFUL_WITH_ISSUES -> Tone.WARN;
      case FAILED, ROLLED_BACK_FULLY, ROLLED_BACK_PARTIALLY -> Tone.BAD;
    };
  }

  /** Whether a post-implementation review is always due. */
  public boolean bad() {
    return this == FAILED || this == ROLLED_BACK_FULLY || this == ROLLED_BACK_PARTIALLY;
  }
}
