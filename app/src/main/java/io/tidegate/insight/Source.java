package io.tidegate.insight;

/** Where a clue comes from. */
public enum Source {
  /** A change that the reader may see. */
  CHANGE,
  /** Work at a client that the reader does not see: that it was, when, and nothing else. */
  OTHERS,
  /** A difference that no change covers. */
  UNRECORDED,
  /** Work that a vendor announced. */
  VENDOR
}
