package io.tidegate.mail;

/** Where a mail stands. */
public enum MailState {
  /** Waits for its next attempt. */
  QUEUED("waiting"),
  /** A node is handing it over right now. */
  SENDING("being sent"),
  /** The server took it. */
  SENT("sent"),
  /** The server refused it for good, or too often. */
  FAILED("failed"),
  /** The answer was lost: it may have arrived. Never sent again by itself. */
  IN_DOUBT("in doubt"),
  /** There is no server; it is only readable here. */
  KEPT("kept here");

  private final String title;

  MailState(String title) {
    this.title = title;
  }

  /** As people read it, in lower case. */
  public String title() {
    return title;
  }

  /** Whether somebody may send it again by hand. */
  public boolean resendable() {
    return this == FAILED || this == IN_DOUBT || this == KEPT;
  }
}
