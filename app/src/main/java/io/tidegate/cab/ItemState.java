package io.tidegate.cab;

/** Where an item stands. */
public enum ItemState {
  /** The board has yet to deal with it. */
  OPEN("Open"),
  /** The board said what it had to say. */
  DECIDED("Decided"),
  /** Another meeting deals with it. */
  POSTPONED("Postponed"),
  /** It waits no longer: it was settled without the meeting. */
  SETTLED("Settled before");

  private final String title;

  ItemState(String title) {
    this.title = title;
  }

  /** Its name as people read it. */
  public String title() {
    return title;
  }
}
