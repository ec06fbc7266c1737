package io.tidegate.change;

/** Who else may be told of a change. */
public enum Audience {
  CLIENT_PEOPLE("everybody of the client"),
  CLIENT_APPROVERS("the client’s approvers"),
  ITEM_OWNERS("owners of the affected items"),
  OTHER_CLIENTS("other clients that it may hit"),
  BOARD("the CAB"),
  LEADERSHIP("IT leadership");

  private final String title;

  Audience(String title) {
    this.title = title;
  }

  /** As people read it, within a sentence. */
  public String title() {
    return title;
  }
}
