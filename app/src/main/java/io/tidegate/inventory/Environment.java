package io.tidegate.inventory;

/** What a configuration item is run for. */
public enum Environment {
  PRODUCTION("production"),
  STAGING("staging"),
  TEST("test"),
  DEVELOPMENT("development"),
  RECOVERY("disaster recovery");

  private final String title;

  Environment(String title) {
    this.title = title;
  }

  /** The environment as people read it, in lower case. */
  public String title() {
    return title;
  }
}
