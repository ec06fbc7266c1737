package io.tidegate.cab;

/** How far a meeting is. */
public enum MeetingState {
  /** It is to come; its agenda fills itself. */
  PLANNED("Planned"),
  /** The board is at it. */
  RUNNING("Running"),
  /** It is over; its minutes stand. */
  HELD("Held"),
  /** It does not take place. */
  CANCELLED("Cancelled");

  private final String title;

  MeetingState(String title) {
    this.title = title;
  }

  /** Its name as people read it. */
  public String title() {
    return title;
  }

  /** Whether it is over, one way or the other. */
  public boolean over() {
    return this == HELD || this == CANCELLED;
  }
}
