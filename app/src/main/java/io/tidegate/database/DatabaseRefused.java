package io.tidegate.database;

/**
 * The database cannot be used as it is. Both texts are sentences for the person who starts
 * Tidegate; no stack trace is shown.
 */
public final class DatabaseRefused extends RuntimeException {
  private final String remedy;

  /**
   * Says what is wrong.
   *
   * @param remedy what to do about it
   */
  public DatabaseRefused(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** What the reader can do about it. */
  public String remedy() {
    return remedy;
  }
}
