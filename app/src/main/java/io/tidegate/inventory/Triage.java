package io.tidegate.inventory;

/** What was said of an unrecorded change. */
public enum Triage {
  OPEN("Open"),
  LINKED("Linked to a change"),
  ACCEPTED("Accepted"),
  RECORDED("Recorded retrospectively"),
  DISMISSED("Dismissed");

  private final String title;

  Triage(String title) {
    this.title = title;
  }

  /** As people read it. */
  public String title() {
    return title;
  }
}
