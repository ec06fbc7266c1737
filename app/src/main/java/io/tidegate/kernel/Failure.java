package io.tidegate.kernel;

/**
 * A foreseen failure: a closed set, mapped once to a status and a page. Anything else thrown is a
 * bug.
 */
public abstract sealed class Failure extends RuntimeException
    permits NotFound, Stale, Forbidden, Invalid {
  protected Failure(String sentence) {
    super(sentence, null, false, false);
  }

  /** What a person is told: one clear sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
