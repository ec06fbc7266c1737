package io.tidegate.change;

/** How one change stands to another. */
public enum Relation {
  /** It must not start before the other is closed. */
  AFTER,
  /** It came out of the other: something found on the way or in review. */
  FOLLOW_UP,
  /** It began as a copy of the other. */
  COPY
}
