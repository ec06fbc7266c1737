package io.tidegate.catalogue;

/** Why a model lost its licence by rule. What somebody suspends by hand has none of these. */
public enum Lapse {
  FAILURES("too many of its changes went wrong"),
  REVIEW_DUE("its review was due");

  private final String words;

  Lapse(String words) {
    this.words = words;
  }

  /** The cause within a sentence. */
  public String words() {
    return words;
  }
}
