package io.tidegate.insight;

import io.tidegate.change.Outcome;
import io.tidegate.change.Work;

/** How work went, as far as anybody knows. */
public enum Fate {
  UNKNOWN(""),
  SUCCESSFUL("successful"),
  WITH_ISSUES("successful with issues"),
  ROLLED_BACK("rolled back"),
  ROLLING_BACK("being rolled back"),
  PARTLY_ROLLED_BACK("rolled back partially"),
  FAILED("failed");

  private final String words;

  Fate(String words) {
    this.words = words;
  }

  /** As it stands in a sentence; empty when nothing is known. */
  public String words() {
    return words;
  }

  static Fate of(Work work) {
    Outcome outcome = work.outcome();
    if (outcome != null) {
      return switch (outcome) {
        case SUCCESSFUL -> SUCCESSFUL;
        case SUCCESSFUL_WITH_ISSUES -> WITH_ISSUES;
        case FAILED -> FAILED;
        case ROLLED_BACK_FULLY -> ROLLED_BACK;
        case ROLLED_BACK_PARTIALLY -> PARTLY_ROLLED_BACK;
      };
    }
    if (!work.rollingBack()) {
      return UNKNOWN;
    }
    return work.endsAt() == null ? ROLLING_BACK : ROLLED_BACK;
  }
}
