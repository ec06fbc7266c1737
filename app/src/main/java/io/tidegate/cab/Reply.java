package io.tidegate.cab;

/** What somebody said to an invitation. */
public enum Reply {
  /** They come. */
  COMING,
  /** They do not; somebody may come in their place. */
  DECLINED
}
