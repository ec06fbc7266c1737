package io.tidegate.inventory;

/** Why a configuration record was written. */
public enum RecordCause {
  BEGUN("records begin"),
  ADDED("added"),
  EDITED("edited"),
  IMPORTED("imported"),
  OBSERVED("observed"),
  RETIRED("retired"),
  BEFORE_CHANGE("before a change"),
  AFTER_CHANGE("after a change");

  private final String title;

  RecordCause(String title) {
    this.title = title;
  }

  /** The cause as people read it, in lower case. */
  public String title() {
    return title;
  }
}
