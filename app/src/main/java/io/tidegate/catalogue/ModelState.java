package io.tidegate.catalogue;

/** Whether changes may be made from a model. */
public enum ModelState {
  /** Nobody has put it before the board yet. */
  DRAFT("Draft"),
  /** The board has not admitted any version of it yet. */
  PROPOSED("Before the board"),
  ACTIVE("Active"),
  SUSPENDED("Suspended"),
  ARCHIVED("Archived");

  private final String title;

  ModelState(String title) {
    this.title = title;
  }

  /** The state's name as people read it. */
  public String title() {
    return title;
  }
}
