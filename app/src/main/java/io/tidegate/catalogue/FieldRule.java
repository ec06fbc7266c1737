package io.tidegate.catalogue;

/** What a model says of one field of the changes made from it. */
public enum FieldRule {
  OPEN("May differ"),
  LOCKED("As the model says"),
  ASKED("Asked for each time");

  private final String title;

  FieldRule(String title) {
    this.title = title;
  }

  /** The rule as people read it. */
  public String title() {
    return title;
  }
}
