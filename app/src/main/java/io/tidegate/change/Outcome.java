package io.tidegate.change;

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

  /** Whether a post-implementation review is always due. */
  public boolean bad() {
    return this == FAILED || this == ROLLED_BACK_FULLY || this == ROLLED_BACK_PARTIALLY;
  }
}
