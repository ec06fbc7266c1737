package io.tidegate.notification;

/** What somebody may want by mail as well, or in their inbox alone. */
public enum Topic {
  /** Somebody named them in a comment. */
  MENTIONS(true),
  /** News of a change that they follow without having a part in it. */
  FOLLOWED(false);

  private final boolean mailed;

  Topic(boolean mailed) {
    this.mailed = mailed;
  }

  /** Whether it goes by mail as well where somebody has not said otherwise. */
  boolean mailedUsually() {
    return mailed;
  }
}
