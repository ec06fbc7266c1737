package io.tidegate.insight;

/** What the record of a change may not say, though a route may depend on it. */
public enum MissingFact {
  RISK("risk"),
  ITEMS("affected items"),
  CATEGORY("category"),
  COST("planned cost"),
  ROLLBACK("whether it could be rolled back");

  private final String title;

  MissingFact(String title) {
    this.title = title;
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  /** The name that addresses and programs use. */
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
