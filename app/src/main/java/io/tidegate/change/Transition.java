package io.tidegate.change;

/**
 * What can happen to a change (design, section 3). {@link Lifecycle} says from where to where, and
 * who may.
 */
public enum Transition {
  SUBMIT("Submit", false),
  RECLASSIFY("Reclassify", true),
  RECORD("Record as done", false),
  REQUEST_APPROVAL("Request approval", false),
  AUTHORIZE("Authorize", false),
  REOPEN("Reopen", false),
  REJECT("Reject", false),
  REWORK("Rework", true),
  START("Start", false),
  FINISH("Finish", false),
  ROLL_BACK("Roll back", true),
  ACCEPT("Accept", false),
  CLOSE("Close", false),
  HOLD("Put on hold", true),
  RESUME("Resume", true),
  CANCEL("Cancel change", true);

  private final String title;
  private final boolean needsReason;

  Transition(String title, boolean needsReason) {
    this.title = title;
    this.needsReason = needsReason;
  }

  /** The deed as a button says it. */
  public String title() {
    return title;
  }

  /** Whether the person must say why. */
  public boolean needsReason() {
    return needsReason;
  }

  /** Whether it brings the work forward, which a hold stops. */
  public boolean forward() {
    return switch (this) {
      case SUBMIT, RECORD, REQUEST_APPROVAL, AUTHORIZE, START, FINISH, ACCEPT, CLOSE -> true;
      case RECLASSIFY, REOPEN, REJECT, REWORK, ROLL_BACK, HOLD, RESUME, CANCEL -> false;
    };
  }

  /** The name in the ledger and in the API, in kebab case. */
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
