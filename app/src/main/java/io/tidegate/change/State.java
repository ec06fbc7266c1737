package io.tidegate.change;

import java.util.Locale;

/**
 * Where a change stands (design, section 3). A hold is kept beside the state, not instead of it.
 */
public enum State {
  DRAFT("Draft"),
  ASSESS("Assess"),
  AUTHORIZE("Authorize"),
  SCHEDULED("Scheduled"),
  IMPLEMENT("Implement"),
  VALIDATE("Validate"),
  REVIEW("Review"),
  CLOSED("Closed"),
  REJECTED("Rejected"),
  CANCELLED("Cancelled");

  private final String title;

  State(String title) {
    this.title = title;
  }

  /** The state's name as people read it. */
  public String title() {
    return title;
  }

  /** The name in addresses and styles, in lower case. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether an approval is being sought or held here, so that a material edit makes a new revision.
   */
  public boolean approvalBound() {
    return this == AUTHORIZE || this == SCHEDULED;
  }

  /** Whether work has begun, so that scope, plan and window are frozen. */
  public boolean begun() {
    return switch (this) {
      case IMPLEMENT, VALIDATE, REVIEW, CLOSED -> true;
      case DRAFT, ASSESS, AUTHORIZE, SCHEDULED, REJECTED, CANCELLED -> false;
    };
  }

  /** Whether the work is over, or will never be done. */
  public boolean workOver() {
    return ended() || this == VALIDATE || this == REVIEW;
  }

  /** Whether nothing can happen to the change any more but rework of a rejected one. */
  public boolean ended() {
    return this == CLOSED || this == REJECTED || this == CANCELLED;
  }
}
