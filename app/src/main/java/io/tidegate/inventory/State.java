package io.tidegate.inventory;

/** Where a configuration item stands in its life. Retired is for good. */
public enum State {
  PLANNED("planned"),
  LIVE("live"),
  RETIRED("retired");

  private final String title;

  State(String title) {
    this.title = title;
  }

  /** The state as people read it, in lower case. */
  public String title() {
    return title;
  }
}
