package io.tidegate.change;

import io.tidegate.kernel.ChangeId;

/** What came of bringing in one change of the past. */
public record Recorded(ChangeId id, int number, How how) {
  /** What happened to it. */
  public enum How {
    /** It is new here. */
    ADDED,
    /** It was here and now says what it did not say before. */
    UPDATED,
    /** It was here and says the same. */
    UNCHANGED,
    /** It was here and somebody wrote in it since, which is worth more than the file. */
    KEPT
  }
}
