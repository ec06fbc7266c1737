package io.tidegate.integration;

/** Where a delivery stands. */
public enum DeliveryState {
  /** Waits for its next attempt. */
  QUEUED("Waiting"),
  /** A node is sending it right now. */
  SENDING("Being sent"),
  /** The endpoint took it. */
  DELIVERED("Delivered"),
  /** Given up. */
  FAILED("Failed"),
  /** The webhook was paused. */
  MISSED("Missed");

  private final String title;

  DeliveryState(String title) {
    this.title = title;
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  /** Whether it may be sent again by hand. */
  public boolean settled() {
    return this == DELIVERED || this == FAILED || this == MISSED;
  }
}
