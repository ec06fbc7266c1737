package io.tidegate.catalogue;

/** Whether changes may be made from a model. */
public enum ModelState {
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
