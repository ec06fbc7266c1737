package io.tidegate.kernel;

/**
 * What was asked for does not exist, or is not the asker's to see; the two are never told apart
 * (404).
 */
public final class NotFound extends Failure {
  public NotFound(String sentence) {
    super(sentence);
  }
}
