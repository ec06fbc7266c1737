package io.tidegate.kernel;

/**
 * Somebody was faster: the thing is no longer what the actor saw (409). The sentence says who did
 * what.
 */
public final class Stale extends Failure {
  public Stale(String sentence) {
    super(sentence);
  }
}
