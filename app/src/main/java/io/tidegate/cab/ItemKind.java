package io.tidegate.cab;

/** What the board does with an item. */
public enum ItemKind {
  /** A change that waits for the board. */
  CHANGE("Decide on a change"),
  /** An emergency, looked at afterwards. */
  EMERGENCY("Review an emergency"),
  /** A change that failed or was rolled back. */
  MISHAP("Look at what went wrong"),
  /** A model that waits to be admitted, lost its licence, or whose review comes up. */
  MODEL("Judge a model"),
  /** Anything else, added by hand. */
  TOPIC("Talk about");

  private final String title;

  ItemKind(String title) {
    this.title = title;
  }

  /** Its name as people read it. */
  public String title() {
    return title;
  }

  /** Whether it is about a change. */
  public boolean ofChange() {
    return this == CHANGE || this == EMERGENCY || this == MISHAP;
  }
}
