package io.tidegate.policy;

import java.util.Locale;

/** How far a draft of the policy has come. */
public enum DraftState {
  OPEN("Open"),
  IN_REVIEW("In review"),
  PUBLISHED("Published"),
  DISCARDED("Discarded");

  private final String title;

  DraftState(String title) {
    this.title = title;
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  /** The name that programs use. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether something may still become of it. */
  public boolean unfinished() {
    return this == OPEN || this == IN_REVIEW;
  }
}
