package io.tidegate.cab;

/** What the board decided on an item. */
public enum BoardDecision {
  /** The votes carried it. */
  APPROVED("Approved"),
  /** The votes went against it. */
  REJECTED("Rejected"),
  /** It was looked at; the words say what follows. */
  REVIEWED("Reviewed"),
  /** The version of the model comes into use. */
  ADMITTED("Admitted"),
  /** The version of the model does not come into use. */
  REFUSED("Refused"),
  /** The model may go on. */
  RENEWED("Licence renewed"),
  /** The model leaves the catalogue. */
  WITHDRAWN("Withdrawn"),
  /** It was talked about. */
  NOTED("Noted");

  private final String title;

  BoardDecision(String title) {
    this.title = title;
  }

  /** Its name as people read it. */
  public String title() {
    return title;
  }
}
