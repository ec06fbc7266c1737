package io.tidegate.reference;

/** How a change ended. */
public enum Outcome {
  SUCCESSFUL,
  SUCCESSFUL_WITH_ISSUES,
  FAILED,
  ROLLED_BACK_FULLY,
  ROLLED_BACK_PARTIALLY;

  /** Whether a PIR is due for this outcome alone. */
  boolean demandsReview() {
    return switch (this) {
      case SUCCESSFUL, SUCCESSFUL_WITH_ISSUES -> false;
      case FAILED, ROLLED_BACK_FULLY, ROLLED_BACK_PARTIALLY -> true;
    };
  }
}
